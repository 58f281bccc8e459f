import type { CauseId } from '../../model/catalog-ids';
import type { Check, CheckResult } from '../check';
import { sentence } from '../phrasing';

/** The service answers with a code or, on its oldest clusters, without one. */
const codes = ['forbidden_op', 'blank'] as const;
const userLimit = codes.map((code): CauseId => `${code}/too-many-joined#user-limit`);
const appLimit = codes.map((code): CauseId => `${code}/too-many-created#app-limit`);
const groupFull = codes.map((code): CauseId => `${code}/too-many-created#group-full`);

/**
 * Whose limit was reached: the user’s, the app’s or the group’s? The documents read the same words in two
 * ways; the words and the operation say which.
 */
export const check: Check = {
  judges: [...userLimit, ...appLimit, ...groupFull],
  judge(context) {
    const { body, operation } = context;
    const place = { in: 'response-body', key: body.descriptionKey ?? 'error_description' } as const;
    const name = context.captured.username;
    const words = sentence(
      'The service speaks of user `{name}`, not of the group.',
      '服务端指的是用户 `{name}`，而非群组。',
      {
        name: name ?? '',
      },
    );
    const ofUser = userLimit.map(
      (cause): CheckResult => ({ cause, verdict: 'likely', evidence: { place, found: words } }),
    );
    const isNew = /^create-(?:group|chatroom)$/.test(operation?.operation.id ?? '');
    return [...(name === undefined ? [] : ofUser), ...(isNew ? ofApp(place) : [])];
  },
};

function ofApp(place: CheckResult['evidence']['place']): CheckResult[] {
  const words = sentence('The service speaks of the app.', '服务端指的是应用。');
  const isNew = sentence('What is only being created cannot be full.', '尚在创建，不可能已满。');
  return [
    ...appLimit.map(
      (cause): CheckResult => ({ cause, verdict: 'confirmed', evidence: { place, found: words } }),
    ),
    ...groupFull.map(
      (cause): CheckResult => ({ cause, verdict: 'ruled-out', evidence: { place: null, found: isNew } }),
    ),
  ];
}
