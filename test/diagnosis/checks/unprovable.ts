import { catalog } from '../../../src/catalog/catalog';
import type { CatalogEntry } from '../../../src/catalog/schema';
import type { CauseId, EntryId } from '../../../src/model/catalog-ids';

/** Why no check can say anything of an entry's causes. */
const reasons = {
  plan: 'a limit of the plan: neither the call nor its log shows how much of it is used up',
  feature: 'a feature that is switched on in the console, which no call shows',
  inside: 'it failed inside the service, whose state no call shows',
  stored: 'it depends on what the service has stored, and no call of the log need have stored it',
  age: 'it depends on the age of something that was sent before the log began',
} as const satisfies Readonly<Record<NonNullable<CatalogEntry['unprovable']>, string>>;

export type Reason = keyof typeof reasons;

export const wordsOf = (reason: Reason): string => reasons[reason];

/** Entries of the catalog whose causes no request can prove, and why. */
export const unprovable: ReadonlyMap<EntryId, Reason> = new Map(
  catalog.entries.flatMap(({ id, unprovable }) => (unprovable ? [[id, unprovable] as const] : [])),
);

/** Causes that checks judge and that no scenario shows, and why. */
export const withoutScenario: Readonly<Partial<Record<CauseId, string>>> = {
  'blank/too-many-created#group-full': 'the checks do no more than rule it out',
  'forbidden_op/too-many-created#group-full': 'the checks do no more than rule it out',
  'illegal_argument/from-empty#missing': 'the service takes `admin` for a sender that is missing',
  'no-response/no-response#no-connection': 'the checks do no more than rule it out',
  'no-response/aborted#aborted': 'browsers have one name for it and for the page that was left',
  'no-response/aborted#page-left': 'browsers have one name for it and for the script that aborted',
  'no-response/blocked#mixed-content': 'Chromium has no name for it, Firefox for no failure at all',
};

/** Causes that a call makes likely and does not prove, by the reason why. */
export const likelyAtMost: Readonly<Record<string, readonly CauseId[]>> = {
  'the answer has no text, so that it may be about something else': [
    'auth_bad_access_token/code#bad-token',
    'expired_token/code#expired',
    'group_authorization/code#not-sent',
    'illegal_argument/code#bad-value',
    'invalid_parameter/code#bad-parameter',
    'reach_limit/code#too-fast',
    'required_property_not_found/code#field-missing',
    'service_resource_not_found/code#no-such-resource',
    'unauthorized/code#bad-token',
    'status/400#malformed',
    'status/404#no-such-path',
    'status/404#other-host',
    'status/409#concurrent',
    'status/429#too-fast',
    'status/500#wrong-request',
  ],
  'the text leaves open what it is about, and the documents name more than one thing': [
    'auth_bad_access_token/corrupt-token#user-token',
    'bad_request/bad-parameter#bad-parameter',
    'blank/too-many-joined#user-limit',
    'exceed_limit/too-many-members#too-many-per-call',
    'forbidden_op/send-rate#too-fast',
    'forbidden_op/too-many-joined#user-limit',
    'illegal_argument/invalid-request#wrong-headers',
    'illegal_argument/invalid-request#wrong-url',
    'internal_server_error/internal#failed',
    'unauthorized/no-admin-access#expired',
    'unauthorized/no-permission#expired',
    'web_application/unsupported-media-type#accept',
    'web_application/unsupported-media-type#not-json',
  ],
  'only the service knows what it has stored': [
    'auth_bad_access_token/unknown-token#other-cluster',
    'blank/no-such-user#stale-user',
    'forbidden_service_operation/banned#user-banned',
    'illegal_argument/history-expired#expired',
    'invalid_grant/wrong-password#no-such-user',
    'invalid_grant/wrong-password#wrong-password',
    'organization_application_not_found/no-such-app#wrong-app-key',
    'organization_application_not_found/no-such-app-400#wrong-app-key',
    'service_resource_not_found/no-such-resource#stale-user',
    'storage_object_not_found/no-history#no-messages',
  ],
  'Chromium leaves out of the call which page made it': ['no-response/no-response#mixed-content'],
};
