import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/log/group-summary';
import { type CallGroup, groupKey, tellingOf } from '../../src/log/groups';
import type { LogEntry } from '../../src/log/log';
import { toPlainText } from '../../src/model/sentence';
import {
  aCause,
  alreadyInGroup,
  anEntry,
  expiredToken,
  many,
  saying,
  succeeded,
} from '../fixtures/log-entries';

const groupOf = (entries: LogEntry[]): CallGroup => ({ key: 'group', by: 'cause', entries });
const sentence = (entries: LogEntry[]) => toPlainText(summarise(groupOf(entries)).why, 'en');

const notAllowed = (user: string, group = '42') => {
  const title = saying('`{user}` may not enter `{group}`', '`{user}` 不能加入 `{group}`', { user, group });
  return anEntry({ status: 403 }, { title, causes: [aCause('likely', title, [], 'forbidden/not-invited')] });
};

describe('the same cause', () => {
  it('is told by how the call ended, by its first cause and by the sentence, whatever its values', () => {
    expect(groupKey(notAllowed('kim'), 'cause')).toBe(groupKey(notAllowed('amy'), 'cause'));
    expect(groupKey(notAllowed('kim'), 'cause')).not.toBe(groupKey(expiredToken(), 'cause'));
    expect(groupKey(expiredToken(), 'cause')).not.toBe(groupKey(succeeded(), 'cause'));
  });

  it('is another one under the same sentence where something else is to blame', () => {
    const title = saying('Not allowed', '不允许');
    const blamed = (id: string) =>
      anEntry({ status: 403 }, { title, causes: [aCause('confirmed', title, [], id)] });
    expect(groupKey(blamed('a'), 'cause')).not.toBe(groupKey(blamed('b'), 'cause'));
  });

  it('is what is still worth saying of calls that went well', () => {
    const title = saying('A secret was sent', '发送了密钥');
    const entry = anEntry({}, { findings: [{ check: 'secret', title, evidence: [], fix: [] }] });
    expect(groupKey(entry, 'cause')).not.toBe(groupKey(succeeded(), 'cause'));
  });
});

describe('the same operation', () => {
  it('is told by what is known of it, else by method and url without the query', () => {
    const [first, second] = many(2);
    expect(first && groupKey(first, 'operation')).toBe(second && groupKey(second, 'operation'));
    const unknown = (url: string) => groupKey(anEntry({ url: `https://a1.easemob.com${url}` }), 'operation');
    expect(unknown('/a?x=1')).toBe(unknown('/a?x=2'));
    expect(unknown('/a')).not.toBe(unknown('/b'));
  });
});

describe('the call that tells most of a group', () => {
  const sent = (startedAt: number, status: number) => anEntry({ id: `${startedAt}`, startedAt, status });
  const telling = (...entries: LogEntry[]) => tellingOf(groupOf(entries)).call.startedAt;

  it('is the one that failed last, in the order in which they were sent', () => {
    expect(telling(sent(3, 403), sent(1, 403), sent(2, 403))).toBe(3);
    expect(telling(sent(1, 403), sent(2, 200), sent(3, 200))).toBe(1);
  });

  it('is the latest where none failed', () => {
    expect(telling(sent(2, 200), sent(1, 200))).toBe(2);
  });
});

describe('what is said of a group', () => {
  it('is what its calls have in common, and from when to when they were sent', () => {
    const summary = summarise(groupOf([alreadyInGroup(), expiredToken()]));
    expect(summary).toMatchObject({
      count: 2,
      failed: 2,
      partly: 0,
      statuses: [401, 403],
      method: 'POST',
      app: 'acme#shop',
      oneOperation: false,
      outcome: 'client-error',
      first: expiredToken().call.startedAt,
      last: alreadyInGroup().call.startedAt,
    });
  });

  it('is that they do the same, though it is not known what', () => {
    const unknown = (path: string) => anEntry({ url: `https://a1.easemob.com/${path}` });
    expect(summarise(groupOf([unknown('a?x=1'), unknown('a?x=2')])).oneOperation).toBe(true);
    expect(summarise(groupOf([unknown('a'), unknown('b')])).oneOperation).toBe(false);
  });

  it('is how the last of them failed, though others succeeded after it', () => {
    expect(summarise(groupOf([succeeded(), expiredToken(), succeeded()])).outcome).toBe('client-error');
    expect(summarise(groupOf([succeeded(), succeeded()])).outcome).toBe('ok');
  });

  it('leaves out the values that differ from call to call', () => {
    expect(sentence([notAllowed('kim'), notAllowed('kim')])).toBe('kim may not enter 42');
    expect(sentence([notAllowed('kim'), notAllowed('amy')])).toBe('… may not enter 42');
    expect(sentence([notAllowed('kim', '1'), notAllowed('amy', '2')])).toBe('… may not enter …');
  });

  it('goes on as calls join, each of them looked at once', () => {
    const entries = [notAllowed('kim')];
    const group = groupOf(entries);
    expect(summarise(group).count).toBe(1);
    entries.push(notAllowed('kim'));
    expect(toPlainText(summarise(group).why, 'en')).toBe('kim may not enter 42');
    entries.push(notAllowed('amy'), notAllowed('kim'));
    expect(summarise(group)).toMatchObject({ count: 4, failed: 4 });
    expect(toPlainText(summarise(group).why, 'en')).toBe('… may not enter 42');
  });
});
