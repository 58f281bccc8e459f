import fc from 'fast-check';

/** Texts of any UTF-16 units, halves of pairs and control characters too. */
export const anyText = fc.oneof(
  fc.string(),
  fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.nat(0xff), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
);
