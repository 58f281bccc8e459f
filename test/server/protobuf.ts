import { Buffer } from 'node:buffer';

/** The least of Protocol Buffers that a login needs: numbers, and fields with a length. */

type Field = number | Uint8Array;
export type Fields = ReadonlyMap<number, Field>;

/** The last value of each field. Throws `RangeError` on bytes that end too early. */
export function readFields(bytes: Uint8Array): Fields {
  const fields = new Map<number, Field>();
  const cursor = { bytes, at: 0 };
  while (cursor.at < bytes.length) {
    const key = readVarint(cursor);
    const number = readVarint(cursor);
    if (key % 8 === 0) {
      fields.set(Math.floor(key / 8), number);
    } else if (key % 8 === 2) {
      fields.set(Math.floor(key / 8), bytes.subarray(cursor.at, cursor.at + number));
      cursor.at += number;
    } else {
      throw new RangeError(`wire type ${key % 8} is not read here`);
    }
  }
  return fields;
}

export function text(fields: Fields, field: number): string {
  const value = fields.get(field);
  return value instanceof Uint8Array ? Buffer.from(value).toString() : '';
}

export function bytes(fields: Fields, field: number): Uint8Array {
  const value = fields.get(field);
  return value instanceof Uint8Array ? value : new Uint8Array();
}

export function writeFields(fields: Readonly<Record<number, number | string | Uint8Array>>): Buffer {
  const parts = Object.entries(fields).map(([field, value]) => {
    if (typeof value === 'number') return Buffer.concat([varint(Number(field) * 8), varint(value)]);
    const content = Buffer.from(value as string);
    return Buffer.concat([varint(Number(field) * 8 + 2), varint(content.length), content]);
  });
  return Buffer.concat(parts);
}

function readVarint(cursor: { readonly bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined) throw new RangeError('the bytes end within a number');
    cursor.at += 1;
    value += (byte % 128) * factor;
    if (byte < 128) return value;
  }
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}
