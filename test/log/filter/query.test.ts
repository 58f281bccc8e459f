import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter, queryPieces } from '../../../src/log/filter';
import { toPlainText } from '../../../src/model/sentence';
import { anEntry, assorted, expiredToken, saying } from '../../fixtures/log-entries';
import { runs } from '../../fixtures/runs';

const entries = assorted();
const idsOf = (query: string, among = entries) => {
  const filter = parseFilter(query);
  return among.filter((entry) => filter.matches(entry, 'en')).map(({ call }) => call.id);
};
const all = entries.map(({ call }) => call.id);
const but = (...ids: string[]) => all.filter((id) => !ids.includes(id));
/** Each problem as what is underlined and what is said. */
const problemsOf = (query: string, language: 'en' | 'zh' = 'en') =>
  parseFilter(query).problems.map(({ from, to, text }) => [
    query.slice(from, to),
    toPlainText(text, language),
  ]);

describe('a query', () => {
  it.each([
    ['status:4xx', ['expired', 'in-group']],
    ['STATUS:4XX', ['expired', 'in-group']],
    ['status-code:401', ['expired']],
    ['status:401,403', ['expired', 'in-group']],
    ['status:>=400', ['expired', 'in-group', 'gateway']],
    ['status:>401', ['in-group', 'gateway']],
    ['status:<300', ['ok', 'partly']],
    ['status:<=301', ['ok', 'partly', 'moved']],
    ['status:=502', ['gateway']],
    ['status:400-402', ['expired']],
    ['method:post', ['expired', 'in-group', 'partly']],
    ['method:GET,POST', all],
    ['domain:a1.easemob.com', all],
    ['domain:easemob.com', all],
    ['domain:*.easemob.com', all],
    ['domain:mob.com', []],
    ['error:unauthorized', ['expired']],
    ['error:unauth', ['expired']],
    ['error:"unauth"', []],
    ['operation:"Add a group member"', ['in-group']],
    ['operation:add', ['in-group', 'partly']],
    ['operation:添加群成员', ['in-group', 'partly']],
    ['operation:add-a-group-member', ['in-group']],
    ['app:acme#shop', all],
    ['certainty:exact', ['expired', 'in-group', 'partly', 'gateway']],
    ['is:failed', ['expired', 'in-group', 'partly', 'gateway', 'refused']],
    ['outcome:no-response', ['refused']],
    ['is:partly-failed,redirect', ['partly', 'moved']],
    ['duration:>40', all],
    ['duration:>1s', []],
    ['duration:<=48ms', all],
  ])('%s lets through what it says', (query, ids) => {
    expect(idsOf(query)).toEqual(ids);
    expect(parseFilter(query).problems).toEqual([]);
  });

  it('joins its parts by “and”', () => {
    expect(idsOf('status:4xx method:POST error:unauthorized')).toEqual(['expired']);
    expect(idsOf('chatgroups "already in group"')).toEqual(['in-group']);
  });

  it.each([
    ['-status:4xx', but('expired', 'in-group')],
    ['-operation:"Add a group member"', but('in-group')],
    ['-"already in group"', but('in-group')],
    ['-/gateway|expired/', but('gateway', 'expired')],
    ['-chatgroups -is:failed', ['moved']],
  ])('%s leaves out what it says', (query, ids) => {
    expect(idsOf(query)).toEqual(ids);
  });

  it.each([
    ['shop/chatgroups', ['in-group']],
    ['CHATROOMS', ['gateway']],
    ['"hxtest1 is already"', ['in-group']],
    ['"is hxtest1"', []],
    ['/chatgroups\\/\\d{8,}/', ['in-group']],
    ['/^No connection to .*com$/', ['refused']],
    ['/already in group/', ['in-group']],
    ['/chatgroups/40659491815425', ['in-group']],
    ['https://a1.easemob.com/acme/shop/chatrooms', ['gateway']],
    ['"reason:user"', ['in-group']],
  ])('%s searches url, error text and title', (query, ids) => {
    expect(idsOf(query)).toEqual(ids);
    expect(parseFilter(query).problems).toEqual([]);
  });

  it.each([
    ['url:a1.easemob.com/acme/shop/chatrooms', ['gateway']],
    ['path:chatrooms', ['gateway']],
    ['url:"/acme/shop/chatrooms"', ['gateway']],
    ['url:"/acme/shop"', []],
    ['mime-type:html', ['gateway']],
    ['has-response-header:Content-Type', ['expired']],
  ])('%s asks of the call itself', (query, ids) => {
    expect(idsOf(query)).toEqual(ids);
    expect(parseFilter(query).problems).toEqual([]);
  });

  it('knows the size of a response', () => {
    const sized = [900, 12_000, 3_000_000].map((size) => {
      const { call, diagnosis } = anEntry({ id: String(size) });
      return { call: { ...call, response: { ...call.response, size } }, diagnosis };
    });
    expect(idsOf('larger-than:10k', sized)).toEqual(['12000', '3000000']);
    expect(idsOf('larger-than:1M', sized)).toEqual(['3000000']);
    expect(idsOf('larger-than:12000', sized)).toEqual(['3000000']);
  });

  it.each(['', '   ', '-', 'status:', '-error:', 'status:,', '""', '- -'])(
    '%j asks for nothing yet, and hides nothing',
    (query) => {
      expect(parseFilter(query)).toMatchObject({ isEmpty: true, problems: [] });
      expect(idsOf(query)).toEqual(all);
    },
  );

  it('reads a quote that is not closed yet to the end', () => {
    expect(idsOf('operation:"Add a group member')).toEqual(['in-group']);
    expect(idsOf('"already in gr')).toEqual(['in-group']);
  });

  it('finds a value with quotes and commas in it', () => {
    const odd = anEntry({ id: 'odd' }, { error: 'a "b", c' });
    expect(idsOf('error:"a \\"b\\", c"', [odd])).toEqual(['odd']);
  });

  it('has no duration to compare where the browser tells none', () => {
    const untimed = expiredToken();
    expect(idsOf('duration:<9999', [{ ...untimed, call: { ...untimed.call, duration: null } }])).toEqual([]);
  });

  it('takes a call without a response for none of the statuses', () => {
    expect(idsOf('status:<400')).not.toContain('refused');
    expect(idsOf('-status:>=400')).toContain('refused');
  });

  it('knows a host by its name or with its port', () => {
    const local = anEntry({ id: 'local', url: 'https://chat.example.com:8443/o/a/users' });
    expect(idsOf('domain:chat.example.com', [local])).toEqual(['local']);
    expect(idsOf('domain:chat.example.com:8443', [local])).toEqual(['local']);
    expect(idsOf('domain:*.com:8443', [local])).toEqual(['local']);
    expect(idsOf('domain:chat.*.org', [local])).toEqual([]);
    expect(idsOf('domain:c*chat.example.com', [local])).toEqual([]);
  });
});

describe('a query that is partly wrong', () => {
  it.each([
    ['status:4x', '4x', '4x is no status. Write 404, 4xx, >=400 or 400-499.'],
    ['larger-than:big', 'big', 'big is no size. Write 2000 (bytes), 10k or 1M.'],
    ['/[/', '/[/', 'A [ in the pattern is not closed.'],
    ['/a[b c/', '/a[b c/', 'A [ in the pattern is not closed.'],
    ['status:401,oops', 'oops', 'oops is no status. Write 404, 4xx, >=400 or 400-499.'],
    ['status:99', '99', '99 is no status. Write 404, 4xx, >=400 or 400-499.'],
    ['duration:long', 'long', 'long is no duration. Write >500 (ms) or >2s.'],
    ['certainty:high', 'high', 'high is not one of exact, text, reading, error, status, none.'],
    [
      'stauts:401',
      'stauts:401',
      'There is no key stauts:. Did you mean status:? To search for the text, put it in quotes.',
    ],
    [
      '-metod:GET',
      '-metod:GET',
      'There is no key metod:. Did you mean method:? To search for the text, put it in quotes.',
    ],
    ['/a(b/', '/a(b/', 'A ( in the pattern is not closed.'],
    [
      '/x(a|ab)+!/',
      '/x(a|ab)+!/',
      'This pattern could take minutes: (?:a|ab) can match the same text in too many ways. Repeat less, or write two patterns: /…/ /…/.',
    ],
    ['/a**/', '/a**/', 'The * in the pattern has nothing to repeat. Write \\* for the character.'],
  ])('%s says what is wrong, and where', (query, part, words) => {
    expect(problemsOf(query)).toEqual([[part, words]]);
  });

  it('filters by the parts that can be read', () => {
    expect(idsOf('status:4x method:GET')).toEqual(idsOf('method:GET'));
    expect(idsOf('status:401,oops')).toEqual(['expired']);
    expect(idsOf('/a(b/ chatrooms')).toEqual(['gateway']);
    expect(idsOf('-status:oops')).toEqual(all);
  });

  it.each([
    ['localhost:3000', ['local']],
    ['LOCALHOST:3000/o', ['local']],
    ['-localhost:3000', ['failed']],
    ['net::ERR_FAILED', ['failed']],
    ['reason:"not sent"', ['failed']],
    ['bogus:1', []],
    ['why:a,b', []],
  ])('takes %s for text, since there is no such key', (query, ids) => {
    const local = anEntry({ id: 'local', url: 'http://localhost:3000/o/a/users' });
    const failed = anEntry({ id: 'failed' }, { title: saying('net::ERR_FAILED, reason:"not sent"', '') });
    expect(idsOf(query, [local, failed])).toEqual(ids);
    expect(problemsOf(query)).toEqual([]);
  });

  it('says it in Chinese too', () => {
    expect(problemsOf('certainty:high', 'zh')).toEqual([
      ['high', 'high 不在可选值之内：exact、text、reading、error、status、none。'],
    ]);
  });
});

describe('any query', () => {
  const piece = oneof(
    string(),
    constantFrom(
      'status:',
      '4xx',
      '-',
      '"',
      '/',
      '\\',
      ' ',
      ',',
      ':',
      '(',
      '[',
      'is:',
      'failed',
      '*',
      '错误',
      '\n',
    ),
  );
  const anyQuery = array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('is read and never throws', () => {
    assert(
      property(anyQuery, (query) => {
        const filter = parseFilter(query);
        for (const entry of entries) expect(filter.matches(entry, 'zh')).toBeTypeOf('boolean');
        for (const { from, to } of filter.problems) expect(query.slice(from, to)).toHaveLength(to - from);
      }),
      runs(2_000),
    );
  });

  it('comes out of its pieces as it went in', () => {
    assert(
      property(anyQuery, (query) => {
        const pieces = queryPieces(query, parseFilter(query).problems);
        expect(pieces.map(({ text }) => text).join('')).toBe(query);
      }),
      runs(2_000),
    );
  });
});

describe('the pieces of a query', () => {
  const marked = (query: string) =>
    queryPieces(query, parseFilter(query).problems)
      .map(({ text, kind, wrong }) => (kind === 'plain' ? text : `<${text}>`) + (wrong ? '!' : ''))
      .join('');

  it('tell keys, patterns and what is wrong from the rest', () => {
    expect(marked('status:4xx -operation:"Get a token" alice')).toBe(
      '<status:>4xx <-operation:>"Get a token" alice',
    );
    expect(marked('-alice /a|b/ reason:user')).toBe('<->alice </a|b/> reason:user');
    expect(marked('status:401,oops x')).toBe('<status:>401,oops! x');
    expect(marked('/(/ stauts:1')).toBe('</(/>! stauts:1!');
  });
});

it('a title that has signs in it is found by them', () => {
  const entry = anEntry({ id: 'signs' }, { title: saying('a (b', 'a (b') });
  expect(idsOf('"(b"', [entry])).toEqual(['signs']);
  expect(idsOf('.*', [entry])).toEqual([]);
});
