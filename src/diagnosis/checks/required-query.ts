import { operationById } from '../../catalog/operations';
import { provableCauses } from '../../catalog/proofs';
import type { Check } from '../check';
import { sentence } from '../phrasing';

const causes = provableCauses('parameter');

/** Which parameter of the query is missing? The service does not say; what the operation requires does. */
export const check: Check = {
  judges: causes,
  judge({ url, operation }) {
    const required = operationById(operation?.operation.id ?? '')?.query?.required ?? [];
    const missing = required.filter((name) => !url.query.get(name)?.some((value) => value !== ''));
    if (missing.length === 0) return [];
    const values = { names: missing.join(', ') };
    const found = sentence('The query has no `{names}`.', '查询参数缺少 `{names}`。', values);
    const title = sentence('The query has no `{names}`', '查询参数缺少 `{names}`', values);
    const evidence = { place: { in: 'query', name: missing[0] ?? '' } as const, found };
    return causes.map((cause) => ({ cause, verdict: 'confirmed', evidence, title }));
  },
};
