import { ofEntries, type ProvableCause, provable } from '../../catalog/proofs';
import type { CauseId } from '../../model/catalog-ids';
import type { Place } from '../../model/diagnosis';
import type { Check, CheckContext, CheckResult } from '../check';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { unfilledKind } from '../url/unfilled';

type PageLimit = ProvableCause<'page'>;

const pages = provable('page');
/** The service's own words say nothing. */
const invalid: CauseId = 'illegal_argument/invalid-request#wrong-url';
const malformed: readonly CauseId[] = [
  invalid,
  'bad_request/bad-parameter#bad-parameter',
  'internal_server_error/internal#failed',
  'status/400#malformed',
  'status/500#wrong-request',
];

/** Parameters that take numbers, in small letters. */
const sizes = ['limit', 'pagesize', 'page_size', 'size', 'num'];
const numbers = new Set([...sizes, 'page', 'pagenum', 'page_num', 'timestamp']);

/**
 * Does a parameter of the query exceed its limit, or hold no value? The query: sizes of pages, numbers that
 * are none, values that were never filled in.
 */
export const check: Check = {
  judges: [...pages.map(({ cause }) => cause), ...malformed],
  judge: (context) => [
    ...ofEntries(pages, context.entries).flatMap((page) => largePage(context, page)),
    ...noNumber(context),
  ],
};

const queryPlace = (name: string): Place => ({ in: 'query', name });

function largePage(context: CheckContext, { cause, proof }: PageLimit): CheckResult[] {
  const { url, call } = context;
  const told = context.captured.limit;
  const limit = told === undefined ? proof.most : Number(told);
  const found = [...url.query].find(([name, [value = '']]) => isSize(name) && Number(value) > limit);
  if (found === undefined || !Number.isInteger(limit)) return [];
  const [name, [value = '']] = found as [string, string[]];
  const values = { name, value, limit: String(limit) };
  const evidence = {
    place: queryPlace(name),
    found: sentence('`{name}={value}` exceeds `{limit}`.', '`{name}={value}` 超过了 `{limit}`。', values),
  };
  const title = sentence(
    '`{name}={value}`: a page holds at most `{limit}`',
    '`{name}={value}`：每页最多 `{limit}` 条',
    values,
  );
  const fix = [
    sentence(
      'Send `{name}={limit}` or less, and get the rest page by page.',
      '将 `{name}` 设为 `{limit}` 或更小，其余分页获取。',
      values,
    ),
  ];
  // "less than" leaves open whether the limit itself is taken.
  const isSure = !(context.body.description ?? '').includes('less than');
  const request = isSure ? withQuery(call.request.url, name, String(limit)) : null;
  return [
    {
      ...{ cause, verdict: 'confirmed', evidence, title, fix },
      ...(request === null ? {} : correctedTo(call.request, { url: request })),
    },
  ];
}

const isSize = (name: string) => sizes.includes(name.toLowerCase());

function withQuery(text: string, name: string, value: string): string | null {
  try {
    const url = new URL(text);
    url.searchParams.set(name, value);
    return url.href;
  } catch {
    return null;
  }
}

function noNumber({ url }: CheckContext): CheckResult[] {
  for (const [name, [value = '']] of url.query) {
    const isUnfilled = unfilledKind(value) !== null;
    const isNoNumber = numbers.has(name.toLowerCase()) && !/^-?\d+$/.test(value);
    if (!isUnfilled && !isNoNumber) continue;
    const values = { name, value: value.length > 60 ? `${value.slice(0, 60)}…` : value };
    const found = isUnfilled
      ? sentence(
          '`{name}={value}`: the value was never filled in.',
          '`{name}={value}`：没有填入实际值。',
          values,
        )
      : sentence('`{name}={value}` is not a whole number.', '`{name}={value}` 不是整数。', values);
    const evidence = { place: queryPlace(name), found };
    const inQuestion = isUnfilled
      ? sentence(
          'Likely: `{name}={value}` was never filled in',
          '很可能：`{name}={value}` 没有填入实际值',
          values,
        )
      : sentence(
          'Likely: `{name}={value}` is not a whole number',
          '很可能：`{name}={value}` 不是整数',
          values,
        );
    const fix = isUnfilled
      ? sentence('Fill in `{name}`, or leave it out.', '填写 `{name}`，或去掉该参数。', values)
      : sentence('Send a whole number for `{name}`.', '`{name}` 填整数。', values);
    return malformed.map((cause) => ({
      ...{ cause, verdict: 'likely', evidence, fix: [fix] },
      ...(cause === invalid && { inQuestion }),
    }));
  }
  return [];
}
