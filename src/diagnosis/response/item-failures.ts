import {
  actionsByName,
  deleteAttribute,
  type ItemAction,
  otherAction,
  pushToUser,
  recallMessage,
  registerUser,
  setAttribute,
  userActions,
} from '../../catalog/item-failures';
import type { OperationId } from '../../model/catalog-ids';

/** An item that failed, as the service names it, and the reason that it gives. */
export interface FailedItem {
  readonly name: string | null;
  readonly reason: string | null;
}

/** What failed inside an answer that calls itself a success. */
export interface FailedItems {
  /** The first of them, in the service's order; there are `count`. */
  readonly failed: readonly FailedItem[];
  readonly count: number;
  readonly total: number;
  readonly deed: ItemAction;
  /** The key of the body that holds them. */
  readonly key: string;
}

/** More are counted, not listed. */
export const maxListedItems = 1_000;

interface Asked {
  readonly method: string;
  readonly operationId: OperationId | null;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The items that failed inside a successful answer; `null` where none did. `json` is the parsed body: of
 * any shape, with any keys, as long as a body may be. Linear in its length.
 */
export function findFailedItems(json: unknown, asked: Asked): FailedItems | null {
  const body = fieldsOf(json);
  const { data, msgs } = pick(body, 'data', 'msgs');
  const byKey = inKeys(data, asked);
  if (byKey !== null || holdsUsersOwnKeys(asked)) return byKey;
  return (
    inList(data, 'data', asked, countOf(pick(body, 'entities').entities)) ??
    inList(msgs, 'msgs', asked, 0) ??
    inList([data], 'data', asked, 0)
  );
}

/** `{"successKeys": ["a"], "errorKeys": {"b": "reason"}}` */
function inKeys(data: unknown, { method, operationId }: Asked): FailedItems | null {
  const { errorKeys, successKeys } = pick(fieldsOf(data), 'errorKeys', 'successKeys');
  if (Array.isArray(errorKeys) || isQuestion(method, operationId)) return null;
  const reasons = Object.entries(fieldsOf(errorKeys));
  if (reasons.length === 0) return null;
  return {
    failed: reasons.slice(0, maxListedItems).map(([name, reason]) => ({ name, reason: textOf(reason) })),
    count: reasons.length,
    total: reasons.length + countOf(successKeys),
    deed: method === 'DELETE' ? deleteAttribute : setAttribute,
    key: 'errorKeys',
  };
}

/** `[{"user": "kim", "result": false, "reason": "…"}]` and its kin. `others`: items that went well elsewhere. */
function inList(list: unknown, key: string, asked: Asked, others: number): FailedItems | null {
  if (!Array.isArray(list)) return null;
  const failed: FailedItem[] = [];
  let count = 0;
  let deed: ItemAction | undefined;
  for (const element of list) {
    const found = readItem(fieldsOf(element), asked);
    if (found === null) continue;
    count += 1;
    deed ??= found.deed;
    if (failed.length < maxListedItems) failed.push(found);
  }
  if (deed === undefined) return null;
  // Only a registration lists what went well apart from what did not.
  const elsewhere = deed === registerUser ? others : 0;
  return { failed, count, total: list.length + elsewhere, deed, key };
}

type Item = FailedItem & { readonly deed: ItemAction };

function readItem(item: Fields, asked: Asked): Item | null {
  return readResult(item, asked) ?? readRegistration(item) ?? readPush(item) ?? readRecall(item, asked);
}

function readResult(item: Fields, { method, operationId }: Asked): Item | null {
  const { result, reason, action } = pick(item, 'result', 'reason', 'action');
  // To "is kim a member?", `false` is an answer, and a reason a part of it.
  if (result !== false || isQuestion(method, operationId)) return null;
  const text = textOf(reason);
  // What it is to an unknown call, nobody knows.
  if (text === null && operationId === null) return null;
  const byPath = userActions[operationId?.split('-')[0] ?? ''];
  const byAction = typeof action === 'string' && Object.hasOwn(actionsByName, action);
  const name = nameOf(item, 'user', 'username', 'member');
  const deed = byPath ?? (byAction ? actionsByName[action] : undefined) ?? otherAction;
  return { name, reason: text, deed: name === null ? otherAction : deed };
}

function readRegistration(item: Fields): Item | null {
  const reason = textOf(pick(item, 'registerUserFailReason').registerUserFailReason);
  return reason === null ? null : { name: nameOf(item, 'username'), reason, deed: registerUser };
}

function readPush(item: Fields): Item | null {
  const { pushStatus, desc } = pick(item, 'pushStatus', 'desc');
  if (typeof pushStatus !== 'string' || !/^(?:FAIL|ERROR)/i.test(pushStatus)) return null;
  return { name: nameOf(item, 'id', 'target'), reason: textOf(desc), deed: pushToUser };
}

/** The service writes `yes`; others that stand before it write what they like. */
const recalledWords = new Set(['yes', 'success', 'succeeded', 'ok', 'true']);

function readRecall(item: Fields, { method, operationId }: Asked): Item | null {
  const { recalled } = pick(item, 'recalled');
  const isText = typeof recalled === 'string' && recalled.trim() !== '';
  const failed = recalled === false || (isText && !recalledWords.has(recalled.trim().toLowerCase()));
  if (!failed || (operationId !== null && !operationId.startsWith('recall-'))) return null;
  if (isQuestion(method, operationId)) return null;
  return { name: nameOf(item, 'msg_id'), reason: textOf(recalled), deed: recallMessage };
}

const questions = new Set(['check', 'count', 'get', 'list', 'search', 'fetch']);

/** A call that changes nothing: what it returns is what it was asked for, whatever it looks like. */
function isQuestion(method: string, operationId: OperationId | null): boolean {
  if (operationId === null) return method === 'GET' || method === 'HEAD';
  return questions.has(operationId.split('-')[0] ?? '');
}

/** Attributes come back under the names that users gave them, of which one may be `recalled`. */
function holdsUsersOwnKeys({ operationId }: Asked): boolean {
  return operationId?.includes('-attributes') ?? false;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** Own fields only: a body may name what every object has. */
function pick<Name extends string>(fields: Fields, ...names: Name[]): Partial<Record<Name, unknown>> {
  const picked: Partial<Record<Name, unknown>> = {};
  for (const name of names) if (Object.hasOwn(fields, name)) picked[name] = fields[name];
  return picked;
}

function nameOf(item: Fields, ...names: string[]): string | null {
  const picked = pick(item, ...names);
  const found = names.map((name) => picked[name]).find((value) => textOf(value) ?? typeof value === 'number');
  return found === undefined ? null : String(found);
}

const countOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
