import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { isFailure } from '../../src/model/diagnosis';
import { aCall, type CallParts } from '../fixtures/calls';
import { spoken } from '../fixtures/spoken';

const app = 'https://a1.easemob.com/acme/shop';
const room = `${app}/chatrooms/6621/users/kim,lee`;
const attributes = `${app}/metadata/chatroom/6621/user/kim`;

const answer = (fields: object) => ({ action: 'post', timestamp: 1795212564839, duration: 3, ...fields });

const removal = (...data: object[]): CallParts => ({ method: 'DELETE', url: room, body: answer({ data }) });
const absent = (user: string) => ({
  result: false,
  action: 'remove_member',
  reason: `user: ${user} doesn't exist in group: 6621`,
  user,
  id: '6621',
});
const removed = (user: string) => ({ result: true, action: 'remove_member', user, id: '6621' });

const perKey = (successKeys: string[], errorKeys: object, method = 'PUT'): CallParts => ({
  method,
  url: attributes,
  body: answer({ data: { successKeys, errorKeys } }),
});

describe('members, each with a result of their own', () => {
  it('that one failed is said of that one', () => {
    const told = spoken(removal(absent('kim'), removed('lee')));
    expect(told.outcome).toBe('partly-failed');
    expect(told.title).toBe('1 of 2 users was not removed: kim is not in chat room 6621');
    expect(told.items).toEqual(['kim: kim is not in chat room 6621']);
    expect(told.fix).toEqual(['Nothing is left to do: treat this response as a success.']);
    expect(told.certainty).toBe('text');
  });

  it('says beside each only what does not mend all of them', () => {
    expect(spoken(removal(absent('kim'), absent('lee'))).itemFixes).toEqual([[], []]);
    const mixed = { a: 'a is not exist', b: 'concurrent updates not allowed' };
    const told = spoken(perKey([], mixed, 'DELETE'));
    expect(told.itemFixes).toEqual(told.fix.map((step) => [step]));
    expect(told.fix).toHaveLength(2);
  });

  it('says beside each what names it', () => {
    const data = ['kim', 'lee'].map((username) => ({
      username,
      pushStatus: 'FAIL',
      desc: 'no push binding',
    }));
    const told = spoken({ method: 'POST', url: `${app}/push/single`, body: answer({ data }) });
    expect(told.itemFixes.map((fix) => fix.length)).toEqual([1, 1]);
  });

  it('is said in Chinese as well', () => {
    expect(spoken(removal(absent('kim'), removed('lee')), 'zh').title).toBe(
      '2 个用户中有 1 个未被移除：kim 不在聊天室 6621 中',
    );
    expect(spoken(removal(absent('kim'), absent('lee')), 'zh').title).toMatch(
      /^2 个用户均未被移除，首个：kim/,
    );
  });

  it('that several failed is counted, the first of them told', () => {
    const told = spoken(removal(absent('kim'), removed('lee'), absent('bo')));
    expect(told.title).toBe('2 of 3 users were not removed. First: kim is not in chat room 6621');
    expect(told.items).toHaveLength(2);
  });

  it('that all failed is said so', () => {
    expect(spoken(removal(absent('kim'), absent('lee'))).title).toMatch(
      /^None of the 2 users was removed\. First: kim/,
    );
  });

  it('of a single one gives its own cause', () => {
    expect(spoken(removal(absent('kim'))).title).toBe('kim is not in chat room 6621');
  });

  it('that were to be blocked are told as blocked', () => {
    const told = spoken({
      method: 'POST',
      url: `${app}/chatrooms/6621/blocks/users`,
      body: answer({
        data: [
          {
            result: false,
            action: 'add_blocks',
            reason: "user: kim doesn't exist in chatroom: 6621",
            user: 'kim',
          },
          { result: true, action: 'add_blocks', user: 'lee' },
        ],
      }),
    });
    expect(told.title).toBe('1 of 2 users was not put on the block list: kim is not in the chat room');
  });

  it('keep the service’s words where no one knows the reason', () => {
    const told = spoken(
      removal({ result: false, reason: 'moon in the wrong phase', user: 'kim' }, removed('lee')),
    );
    expect(told.items).toEqual(['kim: The service says: moon in the wrong phase']);
    expect(told.certainty).toBe('none');
    expect(told.fix).toHaveLength(1);
  });

  it('without a reason are listed all the same', () => {
    const told = spoken(removal({ result: false, user: 'kim' }, removed('lee')));
    expect(told.items).toEqual(['kim: The service gives no reason.']);
  });

  it('are told by the service’s `action` where the path is not known', () => {
    const body = answer({ data: [absent('kim'), removed('lee')] });
    const told = spoken({ method: 'DELETE', url: 'https://chat.example.com/kick?room=6621', body });
    expect(told.title).toMatch(/^1 of 2 users was not removed/);
  });

  it('are explained by an entry of the catalog, which is named with its sources', () => {
    const diagnosis = diagnose(aCall(removal(absent('kim'), removed('lee'))));
    expect(diagnosis.entries).toHaveLength(1);
    expect(diagnosis.sources.length).toBeGreaterThan(0);
  });
});

describe('a single thing with a result', () => {
  it('of false was not done', () => {
    const told = spoken({ url: `${app}/users/kim/disconnect`, body: answer({ data: { result: false } }) });
    expect(told.outcome).toBe('partly-failed');
    expect(told.title).toBe('“Force a user offline” was not carried out: The service gives no reason.');
    expect(told.items).toEqual(['kim: The service gives no reason.']);
  });

  it('of false and with a reason is explained by it', () => {
    const body = answer({
      data: { result: false, reason: "user: kim doesn't exist in group: 6621", user: 'kim' },
    });
    const told = spoken({ method: 'DELETE', url: `${app}/chatgroups/6621/users/kim`, body });
    expect(told.title).toBe('kim is not in group 6621');
  });
});

describe('a read', () => {
  it('that returns `false`, with a reason or without, has not failed: that is what it was asked', () => {
    const data = { result: false, user: 'kim', reason: "user: kim doesn't exist in group: 6621" };
    const read = (url: string) => diagnose(aCall({ method: 'GET', url, body: answer({ data }) }));
    expect(read(`${app}/users/kim`)).toMatchObject({ outcome: 'ok', items: [] });
    expect(read(`${app}/nothing/that/is/known`)).toMatchObject({ outcome: 'ok', items: [] });
    expect(diagnose(aCall({ method: 'DELETE', url: room, body: answer({ data }) })).outcome).toBe(
      'partly-failed',
    );
  });
});

describe('chat room attributes', () => {
  it.each([
    [
      "properties key 'topic' is exceeding maximum limit 128",
      'The name or value of topic is too long',
      'MAX_LIMIT',
    ],
    ['topic is not part of you', 'topic was set by another user', 'NO_PERMISSION'],
    ['the key topic is not Legal', 'topic is not a valid attribute name', 'REQUEST_PARAMETER_ERROR'],
    ['topic is not exist', 'topic is not set: there is nothing to delete', 'WEBIM_CONNCTION_AJAX_ERROR'],
    [
      'size of metadata for this single chatroom exceeds the user defined limit, 4096Bytes',
      'The chat room has no space left for topic',
      'MAX_LIMIT',
    ],
    [
      'total size of chatroom metadata for this app exceeds the user defined limit, 9Bytes',
      'The app has no space left for chat room attributes such as topic',
      'MAX_LIMIT',
    ],
  ])('that failed with "%s" are explained, and the SDK’s error foretold', (reason, title, name) => {
    const told = spoken(perKey([], { topic: reason }));
    expect(told.title).toBe(title);
    expect(told.sdkError?.name).toBe(name);
  });

  it('are counted together with those that were set', () => {
    const told = spoken(perKey(['mood'], { topic: 'topic is not part of you' }));
    expect(told.title).toBe('1 of 2 attributes was not set: topic was set by another user');
    // For several keys the SDK reports which failed, and raises nothing.
    expect(told.sdkError).toBeNull();
  });

  it('that were to go are told as not deleted', () => {
    const told = spoken(perKey(['mood'], { a: 'a is not exist', b: 'b is not exist' }, 'DELETE'));
    expect(told.title).toMatch(/^2 of 3 attributes were not deleted\. First: a is not set/);
  });

  it('whose reason is no text are listed', () => {
    expect(spoken(perKey([], { topic: { code: 1 } })).items).toEqual(['topic: The service gives no reason.']);
  });
});

describe('recalled messages', () => {
  const recall = `${app}/messages/recall`;
  it.each([
    ['not_found msg', 'The message has expired or was recalled already'],
    ['exceed recall time limit', 'The message is too old to be recalled'],
    ["can't find msg to", /./],
    ['internal error', /./],
  ])('with "%s" were not', (recalled, title) => {
    const told = spoken({ method: 'POST', url: recall, body: { msgs: [{ msg_id: '6732', recalled }] } });
    expect(told.outcome).toBe('partly-failed');
    expect(told.title).toMatch(title);
    expect(told.items[0]).toMatch(/^6732: /);
  });

  it('are counted', () => {
    const data = [
      { msg_id: '1', recalled: 'yes', chattype: 'chat' },
      { msg_id: '2', recalled: 'not_found msg', chattype: 'chat' },
    ];
    const told = spoken({ method: 'POST', url: `${app}/messages/batch_recall`, body: answer({ data }) });
    expect(told.title).toMatch(/^1 of 2 messages was not recalled: /);
  });

  it('are read from a single object as well', () => {
    const body = answer({ data: { msg_id: '1', recalled: false } });
    expect(spoken({ method: 'POST', url: `${app}/messages/msg_recall`, body }).outcome).toBe('partly-failed');
  });
});

it('users that were not registered are told apart from those that were', () => {
  const told = spoken({
    method: 'POST',
    url: `${app}/users`,
    requestBody: '[{"username":"kim"},{"username":"lee"}]',
    body: answer({
      entities: [{ username: 'kim' }],
      data: [{ username: 'lee', registerUserFailReason: 'the lee already exists' }],
    }),
  });
  expect(told.title).toBe('1 of 2 users was not registered: lee exists already');
});

it('users none of whom was registered are each told with the reason', () => {
  const data = [
    { username: 'kim', registerUserFailReason: 'the kim already exists' },
    { username: 'L', registerUserFailReason: 'username L is not legal' },
  ];
  const told = spoken({ method: 'POST', url: `${app}/users`, body: answer({ entities: [], data }) });
  expect(told.outcome).toBe('partly-failed');
  expect(told.items).toHaveLength(2);
  expect(told.items[1]).not.toContain('attribute');
  expect(told.title).toMatch(/^None of the 2 users was registered/);
});

it('pushes that did not arrive are told', () => {
  const data = [{ pushStatus: 'FAIL', desc: 'no push binding' }];
  const told = spoken({ method: 'POST', url: `${app}/push/sync/kim`, body: answer({ data }) });
  expect(told.title).toBe('kim has bound no device for push');
});

describe('an error of the service under HTTP 200', () => {
  const body = {
    error: 'unauthorized',
    exception: 'EasemobSecurityException',
    error_description: 'Unable to authenticate (OAuth)',
  };

  it('counts as failed, and is explained as what it is', () => {
    const told = spoken({ body });
    expect(told.outcome).toBe('partly-failed');
    expect(told.title).toBe('The token was not accepted');
    expect(told.notes.at(-1)).toMatch(/^The status is 200, the body an error of the service/);
  });

  it('is an exact match where the body itself gives the status', () => {
    expect(spoken({ body: { ...body, statusCode: 401 } }).certainty).toBe('exact');
    expect(spoken({ body: { ...body, statusCode: '401' } }).certainty).toBe('text');
  });
});

describe('an HTML page under HTTP 200', () => {
  it('counts as failed where JSON was due', () => {
    const told = spoken({ body: '<!doctype html><div id="app"></div>' });
    expect(told.outcome).toBe('partly-failed');
    expect(told.title).toBe('An HTML page came in place of the service’s JSON');
  });

  it('is what a download may be, and a path that no one knows', () => {
    expect(spoken({ url: `${app}/chatfiles/f-1`, body: '<html></html>' }).outcome).toBe('ok');
    expect(spoken({ url: 'https://chat.example.com/start', body: '<html></html>' }).outcome).toBe('ok');
  });
});

describe('a success stays one', () => {
  const ok: readonly (readonly [string, CallParts])[] = [
    ['with all results true', removal(removed('kim'), removed('lee'))],
    ['with empty `errorKeys`', perKey(['topic'], {})],
    ['with `errorKeys` that are a list', perKey(['topic'], [])],
    ['with `errorKeys` that are text', perKey(['topic'], 'none' as unknown as object)],
    [
      'with every spelling of recalled',
      {
        method: 'POST',
        url: `${app}/messages/recall`,
        body: { msgs: ['yes', 'Success', 'ok', ''].map((recalled) => ({ msg_id: '1', recalled })) },
      },
    ],
    [
      'that answers a question with false',
      { url: `${app}/chatgroups/1/user/kim/is_joined`, body: answer({ data: { result: false } }) },
    ],
    [
      'that answers a question by POST with false',
      {
        method: 'POST',
        url: `${app}/chatgroups/1/user/kim/is_joined`,
        body: answer({ data: { result: false } }),
      },
    ],
    [
      'of a GET whose path is not known',
      { url: 'https://chat.example.com/x', body: answer({ data: { result: false } }) },
    ],
    [
      'with `result` as text',
      { method: 'DELETE', url: `${app}/users/kim/user_channel`, body: answer({ data: { result: 'ok' } }) },
    ],
    [
      'with `result: "false"` that a user wrote',
      {
        method: 'PUT',
        url: `${app}/metadata/user/kim`,
        body: answer({
          data: {
            result: 'false',
            recalled: 'no',
            pushStatus: 'FAIL',
            registerUserFailReason: 'x',
            msg_id: '1',
          },
        }),
      },
    ],
    [
      'with attributes named like failures',
      {
        method: 'POST',
        url: `${app}/metadata/user/get`,
        body: answer({ data: { errorKeys: { nickname: 'Kim' } } }),
      },
    ],
    [
      'with pushes on their way',
      {
        method: 'POST',
        url: `${app}/push/single`,
        body: answer({ data: [{ id: 'kim', pushStatus: 'ASYNC_SUCCESS', desc: 'success' }] }),
      },
    ],
    [
      'with no one left out',
      { method: 'POST', url: `${app}/users`, body: answer({ entities: [{ username: 'kim' }], data: [] }) },
    ],
    [
      'with results deeper than the service puts them',
      {
        method: 'POST',
        url: `${app}/messages/users`,
        body: answer({ data: { kim: { result: false, reason: 'x' } } }),
      },
    ],
    [
      'with results beside `data`',
      {
        method: 'POST',
        url: `${app}/messages/users`,
        body: answer({ result: false, entities: [{ result: false }] }),
      },
    ],
    ['with an `error` alone', { body: { error: 'none' } }],
    ['without a body', { body: '' }],
    ['with an array for a body', { body: '[{"result":false}]' }],
    ['with null for a body', { body: 'null' }],
    ['with null for data', { body: answer({ data: null, msgs: null }) }],
    [
      'with nulls in data',
      { method: 'DELETE', url: room, body: answer({ data: [null, 1, 'x', [], [{ result: false }]] }) },
    ],
    [
      'with fields that only a prototype has',
      { method: 'DELETE', url: room, body: '{"data":[{"__proto__":{"result":false,"reason":"x"}}]}' },
    ],
  ];
  it.each(ok)('%s', (_what, parts) => {
    const told = spoken(parts);
    expect(told.outcome).toBe('ok');
    expect(told.items).toEqual([]);
  });
});

describe('names that equal words of the service', () => {
  it('are receivers of a message', () => {
    const data = { recalled: '1192837465', result: '1192837466' };
    const told = spoken({ method: 'POST', url: `${app}/messages/users`, body: answer({ data }) });
    expect(told.outcome).toBe('ok');
  });

  it('are how an API of one’s own says that there was no error', () => {
    const body = { error: '0', error_description: 'ok' };
    expect(spoken({ method: 'POST', url: 'https://api.example.com/v1/vote', body }).outcome).toBe('ok');
  });

  it('are what an API of one’s own says, where the call is none of the service', () => {
    const body = { data: [{ id: 1, result: false }] };
    expect(spoken({ method: 'POST', url: 'https://api.example.com/v1/vote', body }).outcome).toBe('ok');
  });
});

describe('hostile answers', () => {
  it('of 100,000 failures list the first thousand and count the rest', () => {
    const data = Array.from({ length: 100_000 }, (_, index) => ({ result: false, user: `u${index}` }));
    const told = spoken(removal(...data));
    expect(told.title).toMatch(/^None of the 100,000 users was removed/);
    expect(told.items).toHaveLength(1_000);
    expect(told.notes).toEqual(['99,000 more failed: the first 1,000 are listed.']);
  });

  it('with keys named like Object’s own list them as what they are', () => {
    const body =
      '{"data":{"errorKeys":{"__proto__":"__proto__ is not Legal","constructor":"x","toString":"y"}}}';
    const told = spoken({ method: 'PUT', url: attributes, body });
    expect(told.items).toHaveLength(3);
    expect(told.items[0]).toBe('__proto__: __proto__ is not a valid attribute name');
  });

  it('with reasons and names of any length are cut', () => {
    const long = 'x'.repeat(50_000);
    const told = spoken(removal({ result: false, reason: long, user: long }, removed('lee')));
    expect(told.title.length).toBeLessThan(400);
    expect(told.items[0]?.length).toBeLessThan(400);
  });

  it('with names that look like our placeholders are shown as written', () => {
    const told = spoken(
      removal({ result: false, reason: '{app} {item} `x`', user: '{username}' }, removed('lee')),
    );
    expect(told.items[0]).toContain('{username}: The service says: {app} {item}');
  });

  it('with names that are no text are numbered', () => {
    const told = spoken(
      removal({ result: false, user: {}, reason: 'x' }, { result: false, user: 7, reason: 'x' }),
    );
    expect(told.items.map((item) => item.split(':')[0])).toEqual(['#1', '7']);
  });
});

it('a call that failed inside counts as failed', () => {
  expect(isFailure('partly-failed')).toBe(true);
  expect(diagnose(aCall(removal(absent('kim')))).outcome).toBe('partly-failed');
});
