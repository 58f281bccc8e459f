import type { Check, CheckContext } from '../check';
import { fieldCauses, ofRegistration } from '../fields/field-causes';
import { judgeField } from '../fields/judge-field';
import { addStep } from '../fields/words';

const causes = fieldCauses.flatMap(({ entry, missing, blank }) => [
  `${entry}#${missing}`,
  `${entry}#${blank}`,
]);

/** Does the body have the field that the service misses? */
export const check: Check = {
  judges: [...new Set(causes)],
  judge(context) {
    return fieldCauses
      .filter(
        ({ entry }) => context.entries.includes(entry) && (entry !== ofRegistration || registers(context)),
      )
      .flatMap((cause) => judgeField(context, cause))
      .map((judgement) => (judgement.cause.startsWith(ofRegistration) ? { fix, ...judgement } : judgement));
  },
};

/** The catalog's own steps are for a user of the path. */
const fix = [addStep('username')];

const registers = ({ operation }: CheckContext) => operation?.operation.path === '/users';
