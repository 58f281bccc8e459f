import type { CauseId } from '../../model/catalog-ids';
import type { Check } from '../check';
import { utf8Length } from '../json/utf8-length';
import { sentence } from '../phrasing';

const causes: readonly CauseId[] = [
  'forbidden/user-attributes-limit#too-large',
  'forbidden/attributes-exceed-field#too-large',
];

/** How large are the attributes that this call sets? */
export const check: Check = {
  judges: causes,
  judge(context) {
    const { state, text, json } = context.requestBody;
    if (state !== 'shown' || json !== undefined) return [];
    let largest = { name: '', bytes: 0 };
    let bytes = 0;
    for (const [name, value] of new URLSearchParams(text)) {
      const size = utf8Length(name) + utf8Length(value);
      bytes += size;
      if (size > largest.bytes) largest = { name: name.slice(0, 80), bytes: size };
    }
    const limit = Number(context.captured.limit);
    const values = { size: { bytes }, name: largest.name, largest: { bytes: largest.bytes } };
    const found = sentence(
      'This call sets {size} of attributes; the largest is `{name}` with {largest}.',
      '本次设置的属性共 {size}，最大的是 `{name}`，占 {largest}。',
      values,
    );
    const evidence = { found, place: { in: 'request-body' } } as const;
    // Attributes that were set before count too: the rest of the limit cannot be seen from here.
    const verdict = bytes > limit ? 'confirmed' : 'possible';
    return causes.map((cause) => ({ cause, verdict, evidence }));
  },
};
