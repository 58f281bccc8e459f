import { ofEntries, provableCauses } from '../../catalog/proofs';
import type { EntryId } from '../../model/catalog-ids';
import type { Check, CheckContext } from '../check';
import { fieldCauses } from '../fields/field-causes';
import { judgeField } from '../fields/judge-field';
import { addStep } from '../fields/words';

/** Of other calls it says that there is no such user as the path names. */
const ofRegistration: EntryId = 'required_property_not_found/no-such-user';

/** Does the body have the field that the service misses? */
export const check: Check = {
  judges: provableCauses('field'),
  judge(context) {
    return ofEntries(fieldCauses, context.entries)
      .filter(({ entry }) => entry !== ofRegistration || registers(context))
      .flatMap((cause) => judgeField(context, cause))
      .map((judgement) => (judgement.cause.startsWith(ofRegistration) ? { fix, ...judgement } : judgement));
  },
};

/** The catalog's own steps are for a user of the path. */
const fix = [addStep('username')];

const registers = ({ operation }: CheckContext) => operation?.operation.path === '/users';
