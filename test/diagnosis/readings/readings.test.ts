import { describe, expect, it } from 'vitest';
import { readingFiles } from '../../../src/catalog/readings';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { toPlainText } from '../../../src/model/sentence';
import { aCall } from '../../fixtures/calls';

interface Unlisted {
  readonly text: string;
  readonly status?: number;
  readonly error?: string;
  readonly method?: string;
  readonly path?: string;
  readonly sent?: unknown;
}

const app = 'https://a1.easemob.com/acme/shop';

function tell({
  text,
  status = 400,
  error = 'illegal_argument',
  method = 'POST',
  path = '/chatgroups',
  sent,
}: Unlisted) {
  const { certainty, title, causes, fix } = diagnose(
    aCall({
      method,
      url: `${app}${path}`,
      requestHeaders: [['Content-Type', 'application/json']],
      requestBody: sent === undefined ? null : JSON.stringify(sent),
      status,
      body: { error, error_description: text },
    }),
  );
  const [first] = causes;
  return {
    certainty,
    title: toPlainText(title, 'en'),
    zh: toPlainText(title, 'zh'),
    cause: first?.id,
    verdict: first?.verdict,
    places: first?.evidence.map(({ place }) => place),
    fix: fix.steps.map((step) => toPlainText(step, 'en')).join(' '),
  };
}

/** One text that no entry lists for each reading, and what is said of it. */
const examples: readonly (readonly [reading: string, Unlisted, title: string])[] = [
  [
    'permission#role',
    {
      status: 401,
      error: 'group_authorization',
      method: 'DELETE',
      path: '/chatgroups/9001',
      text: 'you lack it, group owner permission is required here',
    },
    'Likely: Only the owner of group 9001 may do this',
  ],
  [
    'permission#holder',
    {
      status: 403,
      error: 'forbidden_op',
      method: 'GET',
      path: '/users/amy',
      text: 'caller is not permitted to read',
    },
    'Likely: The token’s holder may not do this',
  ],
  [
    'missing#owner-of-call',
    { sent: { groupname: 'g', owner: 'zoe' }, text: 'sorry, the owner is not found here' },
    'Likely: user zoe does not exist',
  ],
  [
    'limit#field',
    { sent: { groupname: 'g', custom: 'x'.repeat(40) }, text: 'custom is longer than 32 chars' },
    'custom has 40 characters; 32 are allowed',
  ],
  [
    'limit#stock',
    { path: '/users/amy/contacts/users/ben', text: 'label count has reached the upper limit: 7' },
    'Likely: The limit is reached: label count has reached the upper limit: 7',
  ],
  [
    'feature#off',
    { status: 403, error: 'forbidden_op', text: 'message_pin is not used for this app' },
    'Likely: message_pin is not enabled for acme#shop',
  ],
  [
    'feature#disabled',
    {
      status: 403,
      error: 'forbidden_op',
      method: 'PUT',
      path: '/chatgroups/9001',
      text: 'group 9001 has been disabled',
    },
    'Likely: group 9001 is disabled',
  ],
  [
    'invalid#missing-field',
    { sent: { groupname: 'g' }, text: 'poster must be provided' },
    'Likely: poster is missing or empty',
  ],
  [
    'invalid#value',
    { method: 'GET', path: '/chatgroups/abc', text: 'abc is not a valid group id' },
    'Likely: group abc is not valid',
  ],
  [
    'state#owner-stays',
    {
      status: 403,
      error: 'forbidden_op',
      method: 'DELETE',
      path: '/chatgroups/9001/quit',
      text: 'the owner cannot quit',
    },
    'Likely: The owner cannot leave group 9001',
  ],
  [
    'state#full',
    {
      status: 403,
      error: 'forbidden_op',
      path: '/chatgroups/9001/users/ben',
      text: 'the member list of it is full',
    },
    'Likely: group 9001 is full',
  ],
  [
    'state#not-friends',
    {
      method: 'PUT',
      path: '/users/amy/contacts/users/ben',
      sent: { remark: 'x' },
      text: 'remark refused, they are not friends yet',
    },
    'Likely: amy and ben are not contacts',
  ],
  [
    'state#blocked',
    {
      status: 403,
      error: 'forbidden_op',
      path: '/chatgroups/9001/users/ben',
      text: 'ben is in the block list',
    },
    'Likely: user ben is on the block list',
  ],
  [
    'state#muted',
    {
      status: 403,
      error: 'forbidden_op',
      path: '/messages/users',
      sent: { from: 'ben', to: ['amy'] },
      text: 'sender ben was muted',
    },
    'Likely: user ben is muted',
  ],
  [
    'state#banned',
    {
      status: 403,
      error: 'forbidden_op',
      path: '/messages/users',
      sent: { from: 'ben', to: ['amy'] },
      text: 'sender ben has been banned',
    },
    'Likely: user ben is banned',
  ],
  [
    'state#not-member',
    {
      status: 403,
      error: 'forbidden_op',
      method: 'DELETE',
      path: '/chatgroups/9001/users/ben',
      text: 'ben is not in this group now',
    },
    'Likely: user ben is not a member of group 9001',
  ],
  [
    'state#already',
    { path: '/chatgroups/9001/admin', sent: { newadmin: 'ben' }, text: 'this one is an admin already' },
    'Likely: Already so: this one is an admin already',
  ],
  [
    'busy#again-later',
    { status: 429, error: 'busy_now', text: 'please slow down and try again later' },
    'Likely: Too many at once: please slow down and try again later',
  ],
];

describe('a text that no entry lists', () => {
  it.each(examples)('is read: %s', (reading, call, title) => {
    const told = tell(call);
    expect(told.title).toBe(title);
    expect(told.certainty).toBe('reading');
    expect(told.cause).toBe(`reading/${reading}`);
  });

  it('has an example for each reading', () => {
    const all = readingFiles.flatMap(({ kind, readings }) => readings.map(({ id }) => `${kind}#${id}`));
    const here = [...examples.map(([reading]) => reading), 'token#refused', 'app-server#own-server'];
    expect(all.toSorted()).toEqual(here.toSorted());
  });

  it('is never surer than likely unless the call proves it', () => {
    const sure = examples
      .filter(([, call]) => tell(call).verdict === 'confirmed')
      .map(([reading]) => reading);
    expect(sure).toEqual(['limit#field']);
  });

  it('leaves no placeholder open, in either language', () => {
    for (const [, call] of examples) {
      const { title, zh, fix } = tell(call);
      expect(`${title} ${zh} ${fix}`).not.toMatch(/[{}]/);
    }
  });

  it('points at the place in the call', () => {
    expect(
      tell({ sent: { groupname: 'g', owner: 'zoe' }, text: 'sorry, the owner is not found here' }).places,
    ).toContainEqual(expect.objectContaining({ in: 'request-body', key: 'owner' }));
  });
});

describe('words on a token', () => {
  const refused = (headers: readonly (readonly [string, string])[]) =>
    diagnose(
      aCall({
        url: `${app}/chatgroups`,
        requestHeaders: headers,
        status: 401,
        body: { error: 'group_authorization', error_description: 'this token is bad, or has expired' },
      }),
    );

  it('are judged by all checks of tokens', () => {
    const told = refused([['Authorization', 'Bearer undefined']]);
    expect(toPlainText(told.title, 'en')).toMatch(/^undefined was sent instead of a token/);
    expect(told.certainty).toBe('reading');
  });

  it('name no cause where nothing shows which it is', () => {
    expect(toPlainText(refused([['Authorization', `Bearer ${'a1'.repeat(40)}`]]).title, 'zh')).toContain(
      'token',
    );
  });
});

describe('an app server under a path of its own', () => {
  const answer = (body: object) =>
    diagnose(aCall({ url: `${app}/chat/user/login`, method: 'POST', status: 400, body }));

  it('is not taken for the chat API', () => {
    const { title, certainty } = answer({ code: 'RES_PARAM', errorInfo: 'wrong password' });
    expect(toPlainText(title, 'en')).toBe('Likely: An app server answered, not the chat API: wrong password');
    expect(certainty).toBe('reading');
  });

  it('is not seen in a code alone', () => {
    expect(answer({ code: 'RES_PARAM' }).certainty).not.toBe('reading');
  });
});

describe('the nearest text that means another thing', () => {
  it.each([
    [
      'a limit that the call keeps',
      { sent: { groupname: 'g' }, text: 'groupname is longer than 32 chars' },
      'possible|likely',
    ],
    ['a field that was sent', { sent: { poster: 'p' }, text: 'poster must be provided' }, 'possible|likely'],
    ['words within other words', { text: 'paralegal status' }, 'possible'],
  ])('%s is not confirmed', (_, call, verdict) => {
    expect(tell(call).verdict).toMatch(new RegExp(`^(?:${verdict})$`));
  });

  it('a text that many servers write stays theirs', () => {
    const call = aCall({ url: `${app}/users`, status: 404, body: { message: 'resource not found' } });
    expect(diagnose(call).certainty).toBe('status');
  });

  it('a long text takes no longer than a short one would suggest', () => {
    const text = `${'not found '.repeat(20_000)} exceed ${'9'.repeat(50_000)}`;
    expect(tell({ text, sent: { groupname: 'g' } }).certainty).toBe('reading');
  });
});
