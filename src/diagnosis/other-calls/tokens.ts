import { minComparableChars } from '../auth/compare';
import type { IssuedToken } from '../token/issued-tokens';
import type { LogView } from './log-view';
import type { IndexedCall, Reading } from './read-call';

export function tokenKeys({ issued }: Reading): readonly string[] {
  return issued === null ? [] : [issued.token];
}

/** The last answer of the log with exactly this token. */
export function originOf(log: LogView, token: string): IssuedToken | null {
  return (token === '' ? null : log.last('token', token)?.issued) ?? null;
}

/** Who got a token: a user of an app, or the app itself. */
export function holderKeys({ issued }: Reading): readonly string[] {
  return issued === null ? [] : [holderKey(issued)];
}

const holderKey = ({ app, user }: IssuedToken) => `${app}\n${user?.username}`;

/** The newest token that the log has for the same holder by `time`, where that is newer than the given one. */
export function newerToken(log: LogView, origin: IssuedToken, time: number): IssuedToken | null {
  const newest = log.last(
    'token-holder',
    holderKey(origin),
    ({ issued }) =>
      issued !== null &&
      (issued.answeredAt ?? Number.POSITIVE_INFINITY) <= time &&
      (issued.answeredAt ?? 0) > (origin.answeredAt ?? 0) &&
      issued.app === origin.app &&
      issued.user?.username === origin.user?.username &&
      issued.token !== origin.token,
  );
  return newest?.issued ?? null;
}

/** The app that an answer names the UUID of. */
export function tokenAppKeys({ issued }: Reading): readonly string[] {
  return issued?.application ? [String(issued.app)] : [];
}

/** The UUID of an app, by the first token that was issued for it. */
export function applicationOfTokens(log: LogView, app: string | null): string | null {
  return log.first('token-app', String(app))?.issued?.application ?? null;
}

/** Its beginning, its end, and all of it in small letters: by one of them a damaged copy is found. */
export function tokenPieceKeys({ issued }: Reading): readonly string[] {
  if (issued === null || issued.token.length < minComparableChars) return [];
  const { token } = issued;
  return [
    startKey(token.slice(0, minComparableChars)),
    endKey(token.slice(-minComparableChars)),
    caseKey(token),
  ];
}

const startKey = (piece: string) => `start ${piece}`;
const endKey = (piece: string) => `end ${piece}`;
const caseKey = (token: string) => `case ${token.toLowerCase()}`;

/** No token is longer; what is longer is not searched for one that it contains. */
const maxSearchedChars = 4_096;

/** The tokens of the log that what was sent may be a damaged copy of, in the log's order. */
export function similarTokens(log: LogView, sent: string): readonly IssuedToken[] {
  const bare = sent.replace(/\s+/g, '');
  const keys = new Set([endKey(sent.slice(-minComparableChars)), caseKey(sent), caseKey(bare)]);
  const end = Math.min(sent.length, maxSearchedChars) - minComparableChars;
  for (let index = 0; index <= Math.max(0, end); index += 1) {
    keys.add(startKey(sent.slice(index, index + minComparableChars)));
  }
  const found = new Set<IndexedCall>();
  for (const key of keys) for (const each of log.all('token-piece', key)) found.add(each);
  return [...found].sort((one, other) => one.place - other.place).flatMap(({ issued }) => issued ?? []);
}
