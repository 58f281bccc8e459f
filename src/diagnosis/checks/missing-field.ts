import type { Check } from '../check';
import { fieldCauses } from '../fields/field-causes';
import { judgeField } from '../fields/judge-field';

const causes = fieldCauses.flatMap(({ entry, missing, blank }) => [
  `${entry}#${missing}`,
  `${entry}#${blank}`,
]);

export const check: Check = {
  question: 'Does the body have the field that the service misses?',
  judges: [...new Set(causes)],
  judge(context) {
    return fieldCauses
      .filter(({ entry }) => context.entries.includes(entry))
      .flatMap((cause) => judgeField(context, cause));
  },
};
