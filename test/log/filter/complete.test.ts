import { assert, constantFrom, nat, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeQuery } from '../../../src/log/filter';
import { anEntry, assorted, many } from '../../fixtures/log-entries';

/** The suggestions where `|` stands for the caret. */
const at = (text: string, entries = assorted(), language: 'en' | 'zh' = 'en') => {
  const query = text.replace('|', '');
  const completion = completeQuery(query, text.indexOf('|'), entries, language);
  return {
    query,
    completion,
    inserts: completion?.suggestions.map(({ insert }) => insert) ?? [],
    accept: (index = 0) =>
      completion &&
      query.slice(0, completion.from) + completion.suggestions[index]?.insert + query.slice(completion.to),
  };
};

describe('completing a key', () => {
  it('offers every key where nothing is typed yet', () => {
    expect(at('|').inserts).toEqual([
      'status:',
      'is:',
      'error:',
      'operation:',
      'method:',
      'domain:',
      'url:',
      'app:',
      'certainty:',
      'duration:',
      'larger-than:',
      'mime-type:',
      'has-response-header:',
    ]);
    expect(at('alice |').inserts).toHaveLength(13);
  });

  it('offers those that begin so, and says what they are for', () => {
    expect(at('st|').inserts).toEqual(['status:']);
    expect(at('ME|').accept()).toBe('method:');
    expect(at('er|').completion?.suggestions[0]?.hint?.en).toBe('Error code of the response');
  });

  it('offers another spelling, such as Chrome’s, to those who type it', () => {
    expect(at('status-|').inserts).toEqual(['status-code:']);
    expect(at('pa|').inserts).toEqual(['path:']);
  });

  it('keeps the minus and the rest of the query', () => {
    expect(at('alice -op| bob').accept()).toBe('alice -operation: bob');
  });

  it('offers none within a quote or a pattern', () => {
    expect(at('"st|"').completion).toBeNull();
    expect(at('/st|/').completion).toBeNull();
  });
});

describe('completing a value', () => {
  it('offers nothing more where it is there in full', () => {
    expect(at('method:GET|').completion).toBeNull();
    expect(at('status:40|').inserts.length).toBeGreaterThan(0);
    expect(at('status:401|').completion).toBeNull();
  });

  it('offers those that the log has, the most frequent first, with their counts', () => {
    const { completion } = at('method:|', [...many(5), ...assorted()]);
    expect(completion?.suggestions.map(({ insert, count }) => [insert, count])).toEqual([
      ['GET', 9],
      ['POST', 3],
    ]);
  });

  it('offers statuses of the log and classes of them', () => {
    expect(at('status:4|').inserts).toEqual(['401', '403', '4xx', '>=400']);
  });

  it('offers fixed choices', () => {
    expect(at('certainty:|').inserts).toEqual(['exact', 'text', 'reading', 'error', 'status', 'none']);
    expect(at('is:part|').inserts).toEqual(['partly-failed']);
  });

  it('quotes what has spaces, and what is a part of another', () => {
    expect(at('operation:mem|').inserts).toEqual(['"Add a group member"', '"Add group members"']);
    const apps = ['acme#shop', 'acme#shop2'].map((app) => anEntry({}, { app }));
    expect(at('app:|', apps).inserts).toEqual(['"acme#shop"', 'acme#shop2']);
  });

  it('takes the place of the value, be it quoted or one of several', () => {
    expect(at('operation:"Get a| alice').accept()).toBe('operation:"Get a user"');
    expect(at('status:401,40|3 x').accept()).toBe('status:401,401 x');
    expect(at('-error:unau| alice').accept()).toBe('-error:unauthorized alice');
  });

  it('offers operations in the language of the panel', () => {
    expect(at('operation:|', assorted(), 'zh').inserts).toContain('发送群消息');
  });

  it('offers nothing that is there already', () => {
    expect(at('method:GET|').completion).toBeNull();
    expect(at('error:unauthorized|').completion).toBeNull();
  });
});

describe('completing a word', () => {
  it('offers the values of the log that hold it', () => {
    expect(at('unauth|').inserts).toEqual(['error:unauthorized']);
    expect(at('rooms|').accept()).toBe('operation:"List chat rooms"');
  });

  it('knows whether what was typed is the beginning of it', () => {
    expect(at('me|').completion?.begun).toBe(true);
    expect(at('unauth|').completion?.begun).toBe(false);
    expect(at('|').completion?.begun).toBe(false);
    expect(at('operation:"List chat r|').completion?.begun).toBe(true);
  });
});

it('never throws, whatever is typed and wherever the caret is', () => {
  const entries = assorted();
  assert(
    property(
      oneof(string(), constantFrom('-', 'operation:"', 'status:4xx,', '/a', ' app:x ')),
      nat(20),
      (query, caret) => {
        const completion = completeQuery(query, Math.min(caret, query.length), entries, 'en');
        if (completion !== null) expect(completion.suggestions.length).toBeGreaterThan(0);
      },
    ),
  );
});
