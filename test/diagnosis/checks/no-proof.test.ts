import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Call } from '../../../src/model/call';
import { toPlainText } from '../../../src/model/sentence';
import { aCall, errorBody } from '../../fixtures/calls';
import { aDynamicToken, anAccessToken2, anOpaqueToken } from '../token/made-tokens';
import { explain, refused as refusedFor, tokenCall } from './explained';
import { earlier, now, refused, tell } from './in-a-log';

const notFound = [404, 'service_resource_not_found', 'Service resource not found'] as const;
const getAmy = refused('GET', '/acme/shop/users/amy', notFound);

describe('what the log shows does not confirm a cause', () => {
  it.each([
    ['on another host of the same app key', { url: 'https://a61.easemob.com/acme/shop/users/amy' }],
    ['answered by a page', { mimeType: 'text/html', body: '<!doctype html>' }],
    ['answered by an error under a status of success', { body: errorBody('unauthorized', 'no') }],
  ])('by a deletion %s', (_, parts) => {
    const { title } = tell(getAmy, [earlier(80, 'DELETE', '/acme/shop/users/amy', parts)]);
    expect(title).not.toContain('deleted');
  });

  it('by the deletion of a user whom the body names beside the group of the path', () => {
    const call = refused('POST', '/acme/shop/chatgroups/66213/users', notFound, {
      requestBody: '{"username":"amy"}',
    });
    const { verdicts } = tell(call, [earlier(80, 'DELETE', '/acme/shop/users/amy')]);
    expect(verdicts['no-such-user']).toBe('likely');
  });

  it('but by the deletion of a group, since no id is given out twice', () => {
    const call = refused('POST', '/acme/shop/chatgroups/66213/users', notFound, {
      requestBody: '{"username":"amy"}',
    });
    const { verdicts } = tell(call, [earlier(80, 'DELETE', '/acme/shop/chatgroups/66213')]);
    expect(verdicts['no-such-group']).toBe('confirmed');
  });

  it('by a registration whose answer lists nobody who was registered', () => {
    const taken = [
      400,
      'duplicate_unique_property_exists',
      'Application null Entity user requires that property named username be unique, value of amy exists',
    ] as const;
    const requestBody = '{"username":"amy","password":"made-up"}';
    const again = refused('POST', '/acme/shop/users', taken, { requestBody });
    const listing = (entities: object[]) =>
      earlier(80, 'POST', '/acme/shop/users', { requestBody, body: { entities } });
    expect(tell(again, [listing([])]).title).not.toContain('80 ms earlier');
    expect(tell(again, [listing([{ username: 'amy' }])]).title).toContain('80 ms earlier');
    const batch = { requestBody: `[${requestBody}]` };
    const unseen = earlier(80, 'POST', '/acme/shop/users', { ...batch, body: null });
    expect(tell(again, [unseen]).title).not.toContain('80 ms earlier');
  });

  it.each([
    ['chatgroups/66213', { data: { success: false, groupid: '66213' } }],
    ['users/amy', { entities: [], data: { result: false } }],
  ])('by a deletion of %s that failed under a status of success', (thing, body) => {
    const call = refused('GET', `/acme/shop/${thing}`, notFound);
    const title = (answer: object) =>
      tell(call, [earlier(80, 'DELETE', `/acme/shop/${thing}`, { body: answer })]).title;
    expect(title(body)).not.toContain('deleted');
    expect(title({})).toContain('deleted');
  });

  it('by the deletion of a user beside whom the path names a message', () => {
    const call = refused('GET', '/acme/shop/users/amy/offline_msg_status/1142', notFound);
    const told = tell(call, [earlier(80, 'DELETE', '/acme/shop/users/amy')]);
    expect(told.verdicts['no-such-user']).toBe('likely');
    expect(told.evidence['no-such-user']?.join()).not.toContain('only thing');
  });

  it('by a removal whose answer is not in the log, nor by one of another owner that failed', () => {
    const notMember = [403, 'forbidden_op', 'users [amy] are not members of this group!'] as const;
    const path = '/acme/shop/chatgroups/66213/users/amy';
    const removal = (body: object | null) =>
      tell(refused('DELETE', path, notMember), [earlier(80, 'DELETE', path, { body })]);
    expect(removal(null).title).not.toContain('earlier');
    expect(removal({ data: { result: true } }).title).toContain('earlier');
    const sameOwner = [403, 'forbidden_op', 'new owner and old owner are the same'] as const;
    const parts = { requestBody: '{"newowner":"amy"}' };
    const handedOver = (newowner: boolean) =>
      tell(refused('PUT', '/acme/shop/chatgroups/66213', sameOwner, parts), [
        earlier(80, 'PUT', '/acme/shop/chatgroups/66213', { ...parts, body: { data: { newowner } } }),
      ]).title;
    expect(handedOver(false)).not.toContain('earlier');
    expect(handedOver(true)).toContain('earlier');
  });

  it('by a registration that broke off, or failed on another host', () => {
    const parts = { requestBody: '{"username":"amy","password":"made-up"}' };
    const title = (status: number, host = '') =>
      tell(getAmy, [earlier(80, 'POST', `${host}/acme/shop/users`, { ...parts, status })]).title;
    expect(title(400)).toContain('was not registered');
    expect(title(504)).not.toContain('was not registered');
    expect(title(400, 'https://a61.easemob.com')).not.toContain('was not registered');
  });

  it('by a list of users of long ago', () => {
    const body = { entities: [{ username: 'amy' }] };
    const verdict = (ms: number) => tell(getAmy, [earlier(ms, 'GET', '/acme/shop/users', { body })]).verdicts;
    expect(verdict(80)).toMatchObject({ 'stale-user': 'likely', 'no-such-user': 'possible' });
    expect(verdict(3_600_000)).toMatchObject({ 'stale-user': 'possible', 'no-such-user': 'confirmed' });
  });

  it('by a recall that lists no message', () => {
    const goneMessage = [403, 'message_recall_error', 'not_found msg'] as const;
    const parts = { requestBody: '{"msg_id":"1142","to":"ben"}' };
    const call = refused('POST', '/acme/shop/messages/msg_recall', goneMessage, parts);
    const recall = earlier(80, 'POST', '/acme/shop/messages/msg_recall', { ...parts, body: { msgs: [] } });
    expect(tell(call, [recall]).verdicts.recalled).toBe('possible');
  });

  it('by a call that ended as this one began', () => {
    const path = '/acme/shop/metadata/chatgroup/66213/user/amy';
    const concurrent = 'Failed to operate user metadata. Concurrent operation not allowed';
    const call = refused('PUT', path, [409, 'metadata_error', concurrent]);
    const reached = (ms: number) => tell(call, [earlier(ms, 'PUT', path)]).evidence['at-once']?.join();
    expect(reached(48)).not.toContain('ran');
    expect(reached(47)).toContain('ran');
  });

  it('by a recall whose answer cannot be read', () => {
    const gone = [404, 'message_unavailable', 'The message is unavailable or has expired.'] as const;
    const call = refused('PUT', '/acme/shop/messages/rewrite/1142', gone, { requestBody: '{"user":"amy"}' });
    const recall = (body: object | null) =>
      earlier(80, 'POST', '/acme/shop/messages/msg_recall', { requestBody: '{"msg_id":"1142"}', body });
    expect(tell(call, [recall(null)]).title).not.toContain('recalled');
    expect(tell(call, [recall({ msgs: [{ msg_id: '1142', recalled: 'yes' }] })]).title).toContain('recalled');
  });

  it('by a change of the password to the very one that was sent', () => {
    const login = (password: string) =>
      refused('POST', '/acme/shop/token', [400, 'invalid_grant', 'invalid password'], {
        requestBody: JSON.stringify({ grant_type: 'password', username: 'amy', password }),
      });
    const change = earlier(80, 'PUT', '/acme/shop/users/amy/password', {
      requestBody: '{"newpassword":"made-up-2"}',
    });
    expect(tell(login('made-up-1'), [change]).title).toContain('was changed');
    expect(tell(login('made-up-2'), [change]).title).not.toContain('was changed');
    const changed = (oldpassword: string) =>
      refused('PUT', '/acme/shop/users/amy/password', [400, 'invalid_grant', 'invalid password'], {
        requestBody: JSON.stringify({ newpassword: 'made-up-3', oldpassword }),
      });
    expect(tell(changed('made-up-1'), [change]).title).toContain('was changed');
    expect(tell(changed('made-up-2'), [change]).title).not.toContain('was changed');
  });

  it.each([
    ['of another app', 'https://a1.easemob.com/acme/other'],
    ['of another host', 'https://a61.easemob.com/acme/shop'],
  ])('by a call %s that ran at the same time', (_, start) => {
    const path = '/metadata/chatgroup/66213/user/amy';
    const concurrent = 'Failed to operate user metadata. Concurrent operation not allowed';
    const call = refused('PUT', `/acme/shop${path}`, [409, 'metadata_error', concurrent]);
    expect(tell(call, [earlier(20, 'PUT', `${start}${path}`)]).evidence['at-once']?.join()).not.toContain(
      'ran',
    );
  });
});

describe('a call that the log lists twice, as Chromium does with those of service workers', () => {
  const path = '/acme/shop/metadata/chatgroup/66213/user/amy';
  const concurrent = 'Failed to operate user metadata. Concurrent operation not allowed';
  const parts = { requestBody: '{"metaData":{"role":"host"}}' };
  const call = refused('PUT', path, [409, 'metadata_error', concurrent], parts);
  const reached = (other: Call) => tell(call, [other]).evidence['at-once']?.join() ?? '';

  it('did not run beside itself', () => {
    expect(reached(earlier(2, 'PUT', path, { ...parts, status: 409, body: null }))).not.toContain('ran');
  });

  it('ran beside the one that was let through', () => {
    expect(reached(earlier(2, 'PUT', path, parts))).toContain('ran at the same time');
  });
});

describe('a token does not confirm a cause', () => {
  const bearer = (token: string): [string, string] => ['Authorization', `Bearer ${token}`];
  const token = anOpaqueToken({ issuedAt: now - 60_000 });

  it('by an answer to an app that has `user: null` in it', () => {
    const answered = tokenCall({ token, body: { access_token: token, expires_in: 60, user: null } });
    const call = refusedFor('unauthorized/no-permission', `Bearer ${token}`);
    expect(explain(call, [answered]).verdicts['user-token']).toBe('ruled-out');
  });

  it('by a header that the log has written twice', () => {
    const call = refusedFor('unauthorized/oauth', null, { requestHeaders: [bearer(token), bearer(token)] });
    expect(explain(call).verdicts.malformed).toBe('likely');
    const two = refusedFor('unauthorized/oauth', null, {
      requestHeaders: [bearer(token), bearer(aDynamicToken({ userId: 'amy' }))],
    });
    expect(explain(two).verdicts.malformed).toBe('confirmed');
  });

  it('by a life of more than a day in an AccessToken2, which the service does not grant', () => {
    const day = 86_400;
    const long = (lifetime: number) =>
      anAccessToken2({ issuedAt: now - 2_000 * day, lifetime: lifetime * 1_000 });
    const verdict = (lifetime: number) =>
      explain(refusedFor('unauthorized/oauth', `Bearer ${long(lifetime)}`)).verdicts.expired;
    expect(verdict(30 * day)).toBe('likely');
    expect(verdict(0)).toBe('possible');
    expect(verdict(day)).toBe('confirmed');
  });

  it('by a client id that worked under another name of what may be the same app', () => {
    const requestBody = JSON.stringify({
      ...{ grant_type: 'client_credentials', client_id: 'YXA6-made-up-id', client_secret: 'YXA6-made-up' },
    });
    const mismatch = [400, 'invalid_grant', 'client_id does not match'] as const;
    const call = refused('POST', '/acme/shop/token', mismatch, { requestBody });
    const worked = (path: string) =>
      earlier(80, 'POST', path, { requestBody, body: { access_token: 'YWMtmade-up' } });
    expect(tell(call, [worked('/app-id/0123/token')]).verdicts['other-app']).not.toBe('confirmed');
    expect(tell(call, [worked('/ACME/Shop/token')]).verdicts['other-app']).not.toBe('confirmed');
    expect(tell(call, [worked('/acme/other/token')]).verdicts['other-app']).toBe('confirmed');
  });
});

describe('a missing token does not confirm a cause', () => {
  const url = 'https://api.example.com/im/acme/shop/users/amy';
  const other = (authorization: string) =>
    aCall({ url: 'https://api.example.com/profile', requestHeaders: [['Authorization', authorization]] });

  it('where a proxy of one’s own gets sessions of its own in that header', () => {
    const call = refusedFor('unauthorized/oauth', null, { url });
    const verdict = (authorization: string) => explain(call, [other(authorization)]).verdicts['not-sent'];
    expect(verdict('Bearer made-up-session')).toBe('likely');
    expect(verdict('Bearer eyJhbGciOiJIUzI1NiJ9.e30.bWFkZS11cA')).toBe('likely');
    expect(verdict(`Bearer ${anOpaqueToken({ issuedAt: now })}`)).toBe('confirmed');
  });

  it.each(['hidden-by-cors', 'evicted', 'unanswered'] as const)(
    'where the words of the answer are not known: %s',
    (bodyState) => {
      const call = (state: typeof bodyState | 'empty') =>
        aCall({ status: 401, body: null, bodyState: state, requestHeaders: [['accept', '*/*']] });
      expect(explain(call(bodyState)).verdicts['no-token']).toBe('likely');
      expect(explain(call('empty')).verdicts['no-token']).toBe('confirmed');
    },
  );
});

describe('a clock does not confirm that a token expired', () => {
  const hour = 3_600_000;
  const token = anOpaqueToken({ issuedAt: now - 60_000 });
  const date = (at: number): [string, string][] => [['Date', new Date(at).toUTCString()]];
  const call = (at: number) =>
    refusedFor('unauthorized/oauth', `Bearer ${token}`, {
      body: errorBodyAt(at),
      responseHeaders: date(at),
    });
  const errorBodyAt = (timestamp: number) => ({
    ...{ error: 'unauthorized', error_description: 'Unable to authenticate (OAuth)', timestamp },
  });

  it('by a jump between `/token` and the call', () => {
    const answered = (serviceTime: number) =>
      tokenCall({
        ...{ token, expiresIn: 3600, startedAt: now - 2 * hour },
        responseHeaders: date(serviceTime),
      });
    const { verdicts, evidence } = explain(call(now - 2 * hour + 60_000), [answered(now - 2 * hour)]);
    expect(verdicts.expired).toBe('ruled-out');
    expect(evidence.expired?.[0]).toContain('it had 59 minutes left');
    expect(evidence.expired?.[1]).toContain('This computer’s clock is 1 hour ahead');
    expect(explain(call(now), [answered(now - 2 * hour)]).verdicts.expired).toBe('confirmed');
    // It was off all the time: nothing jumped.
    expect(explain(call(now - 5 * hour), [answered(now - 7 * hour)]).verdicts.expired).toBe('confirmed');
  });

  it('that is ahead of the moment that the answer names', () => {
    const answered = tokenCall({
      token,
      body: { access_token: token, expire_timestamp: now - hour },
      startedAt: now - 60_000,
    });
    expect(explain(call(now - 2 * hour), [answered]).verdicts.expired).toBe('ruled-out');
    expect(explain(call(now), [answered]).verdicts.expired).toBe('confirmed');
    const unknown = refusedFor('unauthorized/oauth', `Bearer ${token}`, {
      body: { error: 'unauthorized', error_description: 'Unable to authenticate (OAuth)' },
    });
    expect(explain(unknown, [answered]).verdicts.expired).toBe('likely');
  });
});

describe('an empty segment does not confirm', () => {
  it('that what stands in its place is missing, nor that the path is wrong', () => {
    for (const path of ['/chatgroups//users', '/users//amy', '//users/amy']) {
      const { title, verdicts } = tell(refused('GET', `/acme/shop${path}`, notFound));
      expect(title).toBe('Likely: The path has an empty segment: //');
      expect(Object.values(verdicts)).not.toContain('confirmed');
    }
    const twice = tell(refused('GET', '/acme/shop/users/amy//', notFound));
    expect(twice.verdicts['no-such-user']).toBe('confirmed');
  });

  it('that it is the path, where the method is wrong besides', () => {
    const unsupported = [500, 'unsupported_service_operation', 'Service operation not supported'] as const;
    const { verdicts } = tell(refused('POST', '/acme/shop//users/amy', unsupported));
    expect(verdicts).toEqual({ 'wrong-method': 'confirmed', 'wrong-path': 'likely' });
  });
});

describe('an entry that is listed for other operations', () => {
  const limit = [400, 'Bad Request', 'The quantity has exceeded the limit!'] as const;
  const notes = (call: Call) => diagnose(call).notes.map((note) => toPlainText(note, 'en'));

  it('says for which, and nothing is sure of it', () => {
    const call = refused('GET', '/acme/shop/users/amy', limit);
    expect(diagnose(call)).toMatchObject({ entries: ['bad_request/too-many-reactions'] });
    expect(diagnose(call).causes.map(({ verdict }) => verdict)).toEqual(['possible']);
    expect(notes(call)).toContain('The documents list this error for “Add a reaction”, not for this call.');
  });

  it('says nothing of the kind to one of those', () => {
    const call = refused('POST', '/acme/shop/reaction/user/amy', limit);
    expect(diagnose(call).causes.map(({ verdict }) => verdict)).toEqual(['confirmed']);
    expect(notes(call).join()).not.toContain('for this call');
  });
});

describe('a sender that is missing', () => {
  it.each([
    ['{"to":["ben"]}', 'The body has no from'],
    ['{"to":["ben"],"from":""}', 'from is empty'],
    ['{"to":["ben"],"from":null}', 'from is null'],
  ])('is not said to be empty: %s', (requestBody, title) => {
    const refusal = [400, 'illegal_argument', "from can't be empty"] as const;
    const told = tell(refused('POST', '/acme/shop/messages/users', refusal, { requestBody }));
    expect(told.title).toBe(title);
    const [own, other] = title.includes('no from') ? ['missing', 'empty'] : ['empty', 'missing'];
    expect(told.verdicts).toEqual({ [own]: 'confirmed', [other]: 'possible' });
  });
});

describe('a request does not confirm a cause', () => {
  it('by a body that breaks off, in a file that does not tell how long it was', () => {
    const cut = (headers: [string, string][], fromFile: boolean) =>
      tell(
        refused('POST', '/acme/shop/users', [400, 'json_parse', 'Unexpected end-of-input'], {
          ...{ requestBody: '{"username":"amy"', fromFile },
          requestHeaders: [['Content-Type', 'application/json'], ...headers],
        }),
      ).verdicts['not-json'];
    expect(cut([], true)).toBe('likely');
    expect(cut([['Content-Length', '17']], true)).toBe('confirmed');
    expect(cut([], false)).toBe('confirmed');
  });

  it('by an upload that breaks off before its end', () => {
    const upload = (end: string) =>
      tell(
        refused('POST', '/acme/shop/chatfiles', [400, 'illegal_argument', 'file must be provided.'], {
          requestHeaders: [['Content-Type', 'multipart/form-data; boundary=b']],
          requestBody: `--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nx\r\n--b${end}`,
        }),
      ).title;
    expect(upload('--\r\n')).toBe('The form has a part title; the API reads file');
    expect(upload('')).not.toContain('The form has');
  });

  it('by a `Content-Type` that a file left out', () => {
    const unsupported = [415, 'web_application', 'Unsupported Media Type'] as const;
    const call = (fromFile: boolean) =>
      refused('POST', '/acme/shop/users', unsupported, {
        ...{ requestBody: '{"username":"amy"}', requestHeaders: [['Accept', '*/*']], fromFile },
      });
    expect(tell(call(true)).verdicts['content-type']).toBe('likely');
    expect(tell(call(false)).verdicts['content-type']).toBe('confirmed');
  });

  it('by an old hour, which the plan of the app may keep', () => {
    const text = 'appkey: acme#shop, time: 2026111010, maybe chat message history is expired or unstored';
    const url = 'https://a1.easemob.com/acme/shop/chatmessages/2026111010';
    const body = {
      error: 'illegal_argument',
      error_description: `illegal arguments: ${text}`,
      timestamp: now,
    };
    expect(tell(aCall({ url, status: 400, startedAt: now, body })).verdicts.expired).toBe('likely');
  });

  it.each([
    ['none, where the call takes none', null],
    ['of a wrong type', '{"usernames":"ben"}'],
    ['that is no JSON', '{"usernames":'],
  ])('by a body %s, where the service speaks of some parameter', (_, requestBody) => {
    const path = `/acme/shop/chatgroups/66213/users${requestBody === null ? '/ben' : ''}`;
    const parts = { requestBody, requestHeaders: [['Accept', '*/*']] as [string, string][] };
    const told = tell(refused('POST', path, [400, 'param_illegal', 'groupid is illegal'], parts));
    expect(told.verdicts['bad-body']).not.toBe('confirmed');
    if (requestBody === null) expect(told.title).not.toContain('needs a JSON body');
  });

  it('by a body that the log may have left out, or cut', () => {
    const told = (requestBody: string | null, length: [string, string][] = []) =>
      tell(
        refused('POST', '/acme/shop/thread', [400, 'param_illegal', 'Failed to read HTTP message'], {
          ...{ requestBody, fromFile: true },
          requestHeaders: [['Content-Type', 'application/json'], ...length],
        }),
      );
    expect(told(null).title).toBe('The service cannot read the request body');
    expect(told('{"name":"Lunch"').title).toBe('The service cannot read the request body');
    expect(told(null).evidence['bad-body']).toContain('The log shows no body.');
    expect(told(null, [['Content-Length', '0']]).title).toBe('The call needs a JSON body, and none was sent');
  });

  it.each([
    ['behind a byte order mark', '\ufeff{"usernames":["ben"]}'],
    ['that the file has cut', '{"usernames":["ben"'],
  ])('by a body %s, which may have been read', (_, requestBody) => {
    const told = tell(
      refused('POST', '/acme/shop/chatgroups/66213/users', [400, 'illegal_argument', 'usernames is empty'], {
        ...{ requestBody, fromFile: true },
        requestHeaders: [['Content-Type', 'application/json']],
      }),
    );
    expect(told.title).not.toContain('no JSON');
  });

  it('by a body that was packed on its way', () => {
    const told = (headers: [string, string][]) =>
      tell(
        refused('POST', '/acme/shop/users', [400, 'json_parse', 'Unexpected character'], {
          requestBody: '\u001f\ufffd\b\ufffdVJ',
          requestHeaders: [['Content-Type', 'application/json'], ...headers],
        }),
      ).verdicts['not-json'];
    expect(told([['Content-Encoding', 'gzip']])).not.toBe('confirmed');
    expect(told([['Content-Encoding', 'identity']])).toBe('confirmed');
  });

  it('by a fault at another character than the service names', () => {
    const quotes = (character: string, code: number) =>
      tell(
        refused(
          'POST',
          '/acme/shop/users',
          [
            400,
            'json_parse',
            `Unexpected character ('${character}' (code ${code})): was expecting double-quote to start field name`,
          ],
          {
            requestBody: "{'username':'amy'}",
          },
        ),
      ).verdicts.quotes;
    expect(quotes('}', 125)).toBe('likely');
    expect(quotes("'", 39)).toBe('confirmed');
  });

  it('by the part of a body that is shown', () => {
    const told = tell(
      refused(
        'POST',
        '/acme/shop/messages/users',
        [413, 'Request Entity Too Large', 'Request Entity Too Large'],
        {
          requestBody: '{"to":["ben"],"body":{"msg":"xx',
          requestHeaders: [['Content-Length', '9000']],
        },
      ),
    );
    expect(told.evidence['body-too-large']).toContain(
      'The body has 9,000 B; most documents allow 5 KB (5,120 B).',
    );
  });

  it('by a length in bytes alone, where the documents count characters too', () => {
    const name = '朵'.repeat(30);
    const told = tell(
      refused('POST', '/acme/shop/users', [400, 'illegal_argument', `username [${name}] is not legal`], {
        requestBody: JSON.stringify({ username: name, password: 'made-up' }),
      }),
    );
    expect(told.verdicts).toMatchObject({ 'illegal-character': 'confirmed', 'too-long': 'likely' });
  });

  it('by parameters that only another call takes', () => {
    const { title } = tell(refused('GET', '/acme/shop/nothing/here', [400, 'Bad Request', 'Bad Request']));
    expect(title).not.toContain('msgIdList');
  });

  it('by an address on `http`, where another call to it was answered', () => {
    const url = 'http://chat.example.com/acme/shop/users';
    const requestHeaders: [string, string][] = [['Referer', 'https://demo.example.com/']];
    const call = aCall({ url, status: 0, requestHeaders });
    expect(tell(call, [earlier(80, 'GET', url)]).verdicts['mixed-content']).toBe('possible');
  });
});
