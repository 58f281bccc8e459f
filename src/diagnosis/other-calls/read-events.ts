import type { Call } from '../../model/call';
import type { OperationId } from '../../model/catalog-ids';
import type { OperationMatch } from '../../model/operation';
import { fieldOf, valueAt } from '../request/request-body';
import { type Kind, type LogEvent, memberKey, userKey } from './events';
import { parseBody } from './parse-body';

/** A call's path, request and answer, as an event is read from them. */
interface Facts {
  readonly params: Readonly<Record<string, string>>;
  readonly sent: unknown;
  readonly got: unknown;
}

type Reading = (facts: Facts) => readonly LogEvent[];

/** What a call that succeeded did, and shows but for lists. Never throws; linear in its bodies. */
export function eventsOf(call: Call, match: OperationMatch): readonly LogEvent[] {
  if (isOther(call)) return [];
  const reading = readings[match.operation.id];
  const seen = throughPath(match.operation.path, match.params);
  if (reading === undefined) return seen;
  const facts = factsOf(call, match);
  if (wasRefused(facts.got)) return [];
  const done = reading(facts);
  return [
    ...done,
    ...seen.filter(({ kind, key }) => !done.some((one) => one.kind === kind && one.key === key)),
  ];
}

/** `{"data": {"result": false}}`, under a status of success. */
function wasRefused(got: unknown): boolean {
  return ['result', 'success', 'newowner'].some((key) => valueAt(got, ['data', key]) === false);
}

/** A page in place of an answer, and an error under a status of success: neither shows that the call worked. */
export function isOther({ response }: Call): boolean {
  return /html/i.test(response.mimeType) || /"error_description"/.test(response.body?.slice(0, 2_000) ?? '');
}

/** Whether an operation lists things: what it lists is read only when somebody asks for it. */
export function isList(operationId: OperationId): boolean {
  return Object.hasOwn(lists, operationId);
}

/** What a list that was answered shows to be there. Never throws; linear in its bodies. */
export function listedBy(call: Call, match: OperationMatch): readonly LogEvent[] {
  return lists[match.operation.id]?.(factsOf(call, match)) ?? [];
}

function factsOf({ request, response }: Call, { params }: OperationMatch): Facts {
  return { params, sent: parseBody(request.body), got: parseBody(response.body) };
}

/** That a call on a group works shows that the group is there; it comes last, as deleting one works too. */
function throughPath(path: string, params: Facts['params']): LogEvent[] {
  const [, first = '', second = ''] = path.split('/');
  const kind = ({ chatgroups: 'group', chatrooms: 'room', thread: 'thread' } as const)[first];
  const key = second.startsWith('{') ? params[second.slice(1, -1)] : undefined;
  return kind === undefined || key === undefined ? [] : [{ kind, key, state: 'seen' }];
}

const text = (value: unknown): string[] =>
  typeof value === 'string' && value !== '' ? [value] : typeof value === 'number' ? [String(value)] : [];

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The texts under a key of each item; the items themselves where no key is named. */
const each = (value: unknown, key?: string): string[] =>
  list(value).flatMap((item) => text(key === undefined ? item : fieldOf(item, key)));

const place = ({ params }: Facts) => params.group_id ?? params.chatroom_id ?? '';
const events = (kind: Kind, keys: readonly string[], state: LogEvent['state']): LogEvent[] =>
  keys.map((key) => ({ kind, key, state }));
const users = (names: readonly string[], state: LogEvent['state']) =>
  events('user', names.map(userKey), state);
const members = (facts: Facts, names: readonly string[], state: LogEvent['state']) =>
  events(
    'member',
    names.map((name) => memberKey(place(facts), name)),
    state,
  );

/** Of a list of results, the users for whom it worked; of a single one, the user of the path; unseen, none. */
function worked({ got, params }: Facts): string[] {
  const data = fieldOf(got, 'data');
  if (got === undefined) return [];
  if (!Array.isArray(data)) return text(params.username);
  return each(
    data.filter((item) => fieldOf(item, 'result') === true),
    'user',
  );
}

/** What an answer lists went well, be it nothing; without a list, all that was sent did; unseen, none of several. */
const registered: Reading = ({ got, sent }) => {
  if (got === undefined && Array.isArray(sent)) return [];
  const answered = fieldOf(got, 'entities');
  return users(each(Array.isArray(answered) ? answered : [sent].flat(), 'username'), 'made');
};
const seenUser: Reading = ({ params }) => users(text(params.username), 'seen');
const listedUsers: Reading = ({ got }) => users(each(fieldOf(got, 'entities'), 'username'), 'seen');
const deletedUser: Reading = ({ params }) => users(text(params.username), 'gone');
const loggedIn: Reading = ({ sent }) => users(text(fieldOf(sent, 'username')), 'seen');

const added: Reading = (facts) => {
  // Some may have been refused under a status of success.
  if (facts.got === undefined) return [];
  const answered = valueAt(facts.got, ['data', 'newmembers']);
  const named = each(Array.isArray(answered) ? answered : fieldOf(facts.sent, 'usernames'));
  return members(facts, facts.params.username === undefined ? named : worked(facts), 'made');
};
const removed: Reading = (facts) => members(facts, worked(facts), 'gone');
const listedMembers: Reading = (facts) => {
  const rows = list(fieldOf(facts.got, 'data'));
  return members(facts, [...each(rows, 'member'), ...each(rows, 'owner')], 'seen');
};

/** Where the answer gives no id, none is known. */
const created =
  (kind: 'group' | 'room', idKey: string): Reading =>
  ({ got, sent }) =>
    text(valueAt(got, ['data', idKey])).flatMap((id) => [
      ...events(kind, [id], 'made'),
      ...each(fieldOf(sent, 'members')).map((name) => made('member', memberKey(id, name))),
      ...text(fieldOf(sent, 'owner')).flatMap((name) => [
        made('member', memberKey(id, name)),
        { ...made('owner', id), value: userKey(name) },
      ]),
    ]);
const made = (kind: Kind, key: string): LogEvent => ({ kind, key, state: 'made' });
const gone =
  (kind: Kind, param: string): Reading =>
  ({ params }) =>
    events(kind, text(params[param]), 'gone');
const handedOver: Reading = (facts) =>
  text(fieldOf(facts.sent, 'newowner')).map((name) => ({
    ...made('owner', place(facts)),
    value: userKey(name),
  }));
const newAdmin: Reading = (facts) =>
  text(fieldOf(facts.sent, 'newadmin')).map((name) => made('admin', memberKey(place(facts), name)));
const oldAdmin: Reading = (facts) =>
  events('admin', [memberKey(place(facts), facts.params.username ?? '')], 'gone');

/** Whether it was, only the answer says. */
const recalled: Reading = ({ sent, got }) => {
  if (got === undefined) return [];
  const rows = fieldOf(got, 'msgs');
  const done = list(rows).filter((row) => fieldOf(row, 'recalled') === 'yes');
  const ids = Array.isArray(rows) ? each(done, 'msg_id') : text(fieldOf(sent, 'msg_id'));
  return events('message', ids, 'gone');
};

/** By target, each with the id of its message. */
const sent: Reading = ({ got }) => {
  const data = fieldOf(got, 'data');
  const ids = typeof data === 'object' && data !== null ? Object.values(data).flatMap(text) : [];
  return events('message', ids, 'made');
};
const edited: Reading = ({ params }) => events('edit', text(params.message_id), 'made');

const ofUser =
  (kind: 'ban' | 'password', state: LogEvent['state']): Reading =>
  ({ params }) =>
    events(kind, text(params.username).map(userKey), state);

const byKey =
  (kind: 'group' | 'room', at: 'data' | 'entities', key: string): Reading =>
  ({ got }) =>
    events(kind, each(fieldOf(got, at), key), 'seen');

const readings: Readonly<Partial<Record<OperationId, Reading>>> = {
  'create-user': registered,
  'create-users': registered,
  'get-user': seenUser,
  'update-user': seenUser,
  'get-user-token': loggedIn,
  'get-user-token-by-username': loggedIn,
  'delete-user': deletedUser,
  'delete-users': ({ got }) => users(each(fieldOf(got, 'entities'), 'username'), 'gone'),
  'ban-user': ofUser('ban', 'made'),
  'unban-user': ofUser('ban', 'gone'),
  'change-password': ofUser('password', 'made'),
  'create-group': created('group', 'groupid'),
  'create-chatroom': created('room', 'id'),
  'create-thread': ({ got }) => events('thread', text(valueAt(got, ['data', 'thread_id'])), 'made'),
  'delete-group': gone('group', 'group_id'),
  'delete-chatroom': gone('room', 'chatroom_id'),
  'delete-thread': gone('thread', 'thread_id'),
  'create-push-template': ({ sent }) => events('template', text(fieldOf(sent, 'name')), 'made'),
  'delete-push-template': gone('template', 'template_name'),
  'create-push-label': ({ sent }) => events('label', text(fieldOf(sent, 'name')), 'made'),
  'delete-push-label': gone('label', 'label_name'),
  'transfer-group': handedOver,
  'send-direct-message': sent,
  'send-group-message': sent,
  'send-chatroom-message': sent,
  'send-group-message-to-members': sent,
  'send-chatroom-message-to-members': sent,
  'edit-message': edited,
  'recall-message': recalled,
  'recall-messages': recalled,
  'recall-messages-old': recalled,
  ...Object.fromEntries(
    (['group', 'chatroom'] as const).flatMap((place) => [
      [`add-${place}-member`, added],
      [`add-${place}-members`, added],
      [`remove-${place}-member`, removed],
      [`remove-${place}-members`, removed],
      [`block-${place}-member`, removed],
      [`block-${place}-members`, removed],
      [`add-${place}-admin`, newAdmin],
      [`remove-${place}-admin`, oldAdmin],
    ]),
  ),
};

const lists: Readonly<Partial<Record<OperationId, Reading>>> = {
  'list-users': listedUsers,
  'list-groups': byKey('group', 'data', 'groupid'),
  'list-public-groups': byKey('group', 'data', 'groupid'),
  'list-joined-groups': byKey('group', 'data', 'groupid'),
  'list-groups-of-user': byKey('group', 'entities', 'groupId'),
  'list-chatrooms': byKey('room', 'data', 'id'),
  'list-joined-chatrooms': byKey('room', 'data', 'id'),
  'list-group-members': listedMembers,
  'list-chatroom-members': listedMembers,
};
