import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from '../../src/catalog/operations';
import { allowedMethods, findOperation } from '../../src/diagnosis/url/operation';
import { readUrl } from '../../src/diagnosis/url/url';
import routes from '../fixtures/documented-routes.json';

/** The operation's id for a request line below an app, or the methods that the path takes in its stead. */
function operationOf(request: string, body: string | null = null, base = inApp): string | null {
  const [method = '', path] = request.split(' ');
  return findOperation(method, readUrl(`${base}${path}`), body)?.operation.id ?? null;
}

const inApp = 'https://a1.easemob.com/acme/shop';
const urlIn = (path: string) => readUrl(`${inApp}${path}`);

const forms = {
  'org and app': inApp,
  'app id': 'https://a41.chat.agora.io/app-id/0123456789abcdef0123456789abcdef',
  'SDK path': 'https://a1.easemob.com/api/sdk/v1/acme/shop',
  'management path': 'https://a1.easemob.com/management/organizations/acme/applications/shop',
  'app key with an escaped #': 'https://a1.easemob.com/acme%23shop',
  'a proxy with a prefix': 'https://shop.example/im/v2/acme/shop',
  'a proxy with a prefix before an app id': 'https://shop.example/im/app-id/0123456789abcdef',
  'doubled slashes': 'https://a1.easemob.com//acme//shop/',
};

describe.each(Object.entries(forms))('with %s', (_, base) => {
  const resolve = (requests: string[]) =>
    Object.fromEntries(requests.map((request) => [request, operationOf(request, null, base)]));

  test('every documented route is the operation it documents', () => {
    expect(resolve(Object.keys(routes.documented))).toEqual(routes.documented);
  });

  test('every route that the SDK calls is known', () => {
    expect(resolve(Object.keys(routes.sdk))).toEqual(routes.sdk);
  });

  test.each(routes.toldApart)('$request $body: $operation', ({ request, body, operation }) => {
    expect(operationOf(request, body ?? null, base)).toBe(operation);
  });
});

test('every documented route has an operation of its own', () => {
  expect(Object.keys(routes.documented)).toHaveLength(256);
  expect(new Set(Object.values(routes.documented)).size).toBe(256);
});

test('every operation is reached by a route or a request of the fixture', () => {
  const reached = new Set([
    ...Object.values(routes.documented),
    ...Object.values(routes.sdk),
    ...routes.toldApart.map(({ operation }) => operation),
    'get-server-config',
  ]);
  expect(operations.filter(({ id }) => !reached.has(id))).toEqual([]);
});

test('the call for the chat servers is known by its path', () => {
  const url = readUrl('https://rs.easemob.com/easemob/server.json?app_key=acme%2523shop');
  expect(findOperation('GET', url, null)?.operation.name.en).toBe('Find the chat servers (DNS config)');
});

describe('what the path says', () => {
  test('comes back by its name, decoded', () => {
    const match = findOperation('POST', urlIn('/chatgroups/66016455491585/users/%E5%BC%A0%2F1'), null);
    expect(match?.params).toEqual({ group_id: '66016455491585', username: '张/1' });
  });

  test('comes back as sent where its escapes do not decode', () => {
    expect(findOperation('GET', urlIn('/users/50%'), null)?.params).toEqual({ username: '50%' });
  });

  test('includes all names of a list', () => {
    const match = findOperation('DELETE', urlIn('/chatgroups/1/users/hxtest1%2Chxtest2'), null);
    expect(match?.operation.name.en).toBe('Remove several group members');
    expect(match?.params.username).toBe('hxtest1,hxtest2');
  });

  test('may be an object’s own words', () => {
    const match = findOperation('PUT', urlIn('/chatgroups/__proto__/admin'), null);
    expect(Object.entries(match?.params ?? {})).toEqual([['group_id', '__proto__']]);
  });
});

describe('a name that is also a word of the API', () => {
  test.each([
    ['GET /users/batch', 'get-user'],
    ['POST /users/batch/status', 'get-users-status'],
    ['GET /users/batch/status', 'get-user-status'],
    ['GET /metadata/user/capacity', 'get-user-attributes-size'],
    ['PUT /metadata/user/capacity', 'set-user-attributes'],
    ['GET /metadata/user/get', 'get-user-attributes'],
    ['DELETE /chatgroups/1/users/users', 'remove-group-member'],
    ['GET /threads/user/chatgroups', 'list-joined-threads'],
    ['GET /circle/server/7/user/role', 'get-server-role'],
    ['POST /users/sublist/presence/7200', 'subscribe-presence'],
  ])('%s is %s', (request, operation) => {
    expect(operationOf(request)).toBe(operation);
  });

  test('is no id: the path with the word is meant', () => {
    expect(operationOf('GET /chatrooms/super_admin')).toBe('list-chatroom-super-admins');
    expect(operationOf('PUT /chatrooms/super_admin')).toBe(null);
    expect(allowedMethods(urlIn('/chatrooms/super_admin'))).toEqual(['GET', 'POST']);
    expect(operationOf('DELETE /thread/message')).toBe(null);
  });
});

describe('a path that several operations share', () => {
  test.each([
    ['no body', null],
    ['an empty body', ''],
    ['a body that breaks off', '{"newowner": "hxte'],
    ['a body that is no JSON', 'newowner=hxtest2'],
    ['null', 'null'],
    ['an array', '[{"newowner":"hxtest2"}]'],
    ['a key that only every object has', '{"groupname":"constructor"}'],
    ['a body too large to parse', `{"x":"${'x'.repeat(300_000)}","newowner":"hxtest2"}`],
    ['a body nested without end', `{"newowner":${'['.repeat(100_000)}`],
  ])('goes to the plain one with %s', (_, body) => {
    expect(operationOf('PUT /chatgroups/1', body)).toBe('update-group');
  });

  test('an array is seen though it is cut or broken', () => {
    expect(operationOf('POST /users', ' \n[{"username": "hxtest1"')).toBe('create-users');
  });

  test('only the very value decides', () => {
    expect(operationOf('POST /token', '{"grant_type":"PASSWORD"}')).toBe('get-token');
    expect(operationOf('POST /token', '{"grant_type":["password"]}')).toBe('get-token');
    expect(operationOf('POST /token', '{"__proto__":{"grant_type":"password"}}')).toBe('get-token');
  });
});

describe('no operation', () => {
  test.each([
    ['a method that the path does not take', 'PATCH /chatgroups/1'],
    ['a method of ours', 'ANY /chatgroups/1'],
    ['no method', ' /chatgroups/1'],
    ['an unknown word', 'GET /chatgruops/1'],
    ['a word in other case', 'GET /ChatGroups/1'],
    ['a path that goes on', 'GET /chatgroups/1/users/2/3/4'],
    ['no path below the app', 'GET '],
    ['an own word of objects', 'GET /__proto__'],
    ['own words of objects', 'GET /constructor/prototype/__proto__'],
  ])('%s', (_, request) => {
    expect(operationOf(request)).toBe(null);
  });

  test('a misspelt word is not taken for a proxy’s prefix on a chat host', () => {
    const url = urlIn('/chatgroup/66016455491585/users/hxtest1');
    expect(findOperation('DELETE', url, null)).toBe(null);
    expect(url.app).toBe('acme#shop');
  });
});

describe('methods that a path takes', () => {
  test.each([
    ['/chatgroups/1', ['GET', 'PUT', 'DELETE']],
    ['/chatgroups/1/users/hxtest1', ['POST', 'DELETE']],
    ['/token', ['POST']],
    ['/users/hxtest1/password', ['PUT']],
    ['/nothing/of/ours', []],
    ['', []],
  ])('%s takes %j', (path, methods) => {
    expect(allowedMethods(urlIn(path))).toEqual(methods);
  });

  test('the method’s case does not matter', () => {
    expect(operationOf('Delete /chatgroups/1')).toBe('delete-group');
  });
});

describe('hostile requests', () => {
  test.each([
    ['a thousand segments', 'users/'.repeat(1000)],
    ['a million characters of near-matches', 'chatgroups/1/'.repeat(80_000)],
    ['one segment of a million characters', 'a'.repeat(1_000_000)],
    ['a million slashes', '/'.repeat(1_000_000)],
    ['escapes that do not decode', '%'.repeat(1000)],
  ])('%s', (_, path) => {
    const url = urlIn(`/${path}`);
    expect(findOperation('GET', url, null)).toBe(null);
    expect(allowedMethods(url)).toEqual([]);
  });

  test('a path that is cut is not taken for what is left of it', () => {
    expect(operationOf(`GET /users/${'a'.repeat(100_000)}/contacts`)).toBe(null);
  });

  test('nothing throws', () => {
    const path = fc.oneof(
      fc.string(),
      fc.webPath(),
      fc.array(fc.constantFrom(...words)).map((all) => all.join('/')),
    );
    fc.assert(
      fc.property(fc.string(), path, fc.option(fc.oneof(fc.string(), fc.json())), (method, path, body) => {
        const url = readUrl(`https://a1.easemob.com/${path}`);
        findOperation(method, url, body);
        allowedMethods(url);
      }),
    );
  });

  test('any name in a placeholder’s place comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        fc.pre(!/^\.{1,2}$/.test(name));
        const match = findOperation('POST', urlIn(`/chatgroups/1/users/${encodeURIComponent(name)}`), null);
        expect(match?.params.username).toBe(name);
      }),
    );
  });
});

const words = [
  'acme',
  'shop',
  'app-id',
  'api',
  'sdk',
  'v1',
  'management',
  'users',
  'chatgroups',
  '%23',
  'a%23b',
  '%',
  '__proto__',
];
