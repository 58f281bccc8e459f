import { addRoute, createRouter, findRoute } from 'rou3';
import type { Operation } from '../model/operation';
import type { OperationRow } from './operation-schema';
import table from './operations.json';

/** One question asked of the request, where one method and path serve several operations. */
export type OperationCondition = NonNullable<OperationRow['when']>;

/** An operation of the table, and what is documented of its request. */
export interface CatalogOperation
  extends Operation,
    Pick<OperationRow, 'when' | 'sends' | 'body' | 'query'> {}

/** Every operation that is known. */
export const operations = table as readonly CatalogOperation[];

const byId = new Map<string, CatalogOperation>(operations.map((operation) => [operation.id, operation]));

export function operationById(id: string): CatalogOperation | undefined {
  return byId.get(id);
}

/** Methods that the API takes, in the order in which they are named to a user. */
export const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** The most segments that a path of the API has below its app. */
export const longestPath = Math.max(...operations.map(({ path }) => wordsOf(path).length));

/** The words that a path of the API begins with, below its app. */
export const firstWords: ReadonlySet<string> = new Set(
  operations.filter(({ module }) => module !== 'config').map(({ path }) => wordsOf(path)[0] ?? ''),
);

/** The placeholders of a path template, each with its place among the segments. */
export function placeholdersOf(path: string): readonly (readonly [name: string, at: number])[] {
  return wordsOf(path).flatMap((word, at) => (isPlaceholder(word) ? [[word.slice(1, -1), at] as const] : []));
}

function wordsOf(path: string): readonly string[] {
  return path.split('/').slice(1);
}

const isPlaceholder = (word: string) => word.startsWith('{');

/** The operations of each method and path; several where they share both. */
const routes = createRouter<readonly CatalogOperation[]>();
/** The paths, for any method. */
const paths = createRouter<string>();
for (const [path, onPath] of groupBy(operations, 'path')) {
  const pattern = path.replaceAll('{', ':').replaceAll('}', '');
  addRoute(paths, '', pattern, path);
  for (const [method, sharing] of groupBy(onPath, 'method')) addRoute(routes, method, pattern, sharing);
}

function groupBy(listed: readonly CatalogOperation[], key: 'path' | 'method') {
  const groups = new Map<string, CatalogOperation[]>();
  for (const operation of listed) {
    const group = groups.get(operation[key]);
    if (group) group.push(operation);
    else groups.set(operation[key], [operation]);
  }
  return groups;
}

/**
 * The operations of a method whose path the segments (decoded) fit: several where the body or the query
 * decides, none where the API knows no such path or the path does not take the method.
 */
export function operationsAt(method: string, segments: readonly string[]): readonly CatalogOperation[] {
  const closest = closestPath(segments);
  if (closest === undefined) return [];
  const found = findRoute(routes, method, toPath(segments), { params: false })?.data ?? [];
  return found[0] && !isShadowed(found[0].path, closest) ? found : [];
}

/** Whether a path of these segments (decoded) is known, for any method. */
export const isKnownPath = (segments: readonly string[]): boolean => closestPath(segments) !== undefined;

function closestPath(segments: readonly string[]): string | undefined {
  if (segments.length === 0 || segments.length > longestPath) return undefined;
  return findRoute(paths, '', toPath(segments), { params: false })?.data;
}

/** A slash that was escaped is part of a name: it must not become a border between two segments. */
const toPath = (segments: readonly string[]) =>
  segments.map((segment) => `/${segment.replaceAll('/', '%2F')}`).join('');

/** Names that people choose may be any word; ids that the service gives never are one of the API's words. */
const chosenByPeople = new Set([
  'username',
  'friend_username',
  'blocked_username',
  'label_name',
  'template_name',
  'server_name',
  'resource',
  'target',
]);

/** Whether a word of the closest path (`/chatrooms/super_admin`) was taken for an id (`/chatrooms/{chatroom_id}`). */
function isShadowed(path: string, closest: string): boolean {
  const words = wordsOf(closest);
  return placeholdersOf(path).some(
    ([name, at]) => !chosenByPeople.has(name) && !isPlaceholder(words[at] ?? ''),
  );
}
