import type { Check } from '../check';
import { membersAt } from '../json/edit-json';
import { utf8Length } from '../json/utf8-length';
import { sentence, withFullStop } from '../phrasing';
import { spotOf } from '../request/request-body';
import { maxBytes, sizeCauses } from '../request/size-limits';

const causes = sizeCauses('message-parts');
const messageLimit = maxBytes('message-parts');

/** How large are the `body` and the `ext` of the message? */
export const check: Check = {
  judges: causes,
  judge(context) {
    const body = context.requestBody;
    const parts = membersAt(body.text, [])
      .filter(({ key }) => key === 'body' || key === 'ext')
      .map(({ key, from, to }) => ({ key, bytes: utf8Length(body.text.slice(from, to)) }));
    const largest = parts.reduce(
      (one, other) =>
        other.bytes > one.bytes || (other.bytes === one.bytes && other.key === 'body') ? other : one,
      {
        key: '' as string | number,
        bytes: 0,
      },
    );
    if (largest.key === '') return [];
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    const values = { size: { bytes }, most: { bytes: messageLimit } };
    const spot = spotOf(body, [largest.key]);
    if (bytes <= messageLimit) {
      const found = sentence(
        '`body` and `ext` have {size}, no more than the {most} documented.',
        '`body` 与 `ext` 共 {size}，未超过文档规定的 {most}。',
        values,
      );
      return causes.map((cause) => ({ cause, verdict: 'possible', evidence: { found, ...spot } }));
    }
    const title = sentence(
      '`body` and `ext` have {size}; {most} are allowed',
      '`body` 与 `ext` 共 {size}，最多 {most}',
      values,
    );
    const evidence = { found: withFullStop(title), ...spot };
    return causes.map((cause) => ({ cause, verdict: 'confirmed', title, evidence }));
  },
};
