import type { CauseId } from '../../model/catalog-ids';
import type { Check } from '../check';
import { sentence } from '../phrasing';

const cause: CauseId = 'no_full_text_index/contains-not-indexed#contains-query';

/** Longer queries are not shown. In characters. */
const maxQueryChars = 100;

/**
 * Which part of the query needs a full-text index? `select * where username contains 'am'`: the operand
 * that needs an index.
 */
export const check: Check = {
  judges: [cause],
  judge({ url }) {
    const query = url.query.get('ql')?.[0] ?? '';
    const at = /\bcontains\b/i.exec(query.slice(0, 2_000))?.index;
    if (at === undefined) return [];
    const found = sentence(
      '`ql` uses `contains`; without an index only `=` works.',
      '`ql` 使用了 `contains`，没有全文索引时只能用 `=`。',
    );
    const isShort = query.length <= maxQueryChars && !/[^\x20-\x7e]/.test(query);
    const excerpt = isShort ? { excerpt: { text: query, spot: [at, at + 1] as const } } : {};
    return [
      { cause, verdict: 'confirmed', evidence: { place: { in: 'query', name: 'ql' }, found, ...excerpt } },
    ];
  },
};
