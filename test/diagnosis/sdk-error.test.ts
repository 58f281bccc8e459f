import { describe, expect, it } from 'vitest';
import { sdkErrors } from '../../src/catalog/sdk-errors';
import { readErrorBody } from '../../src/diagnosis/response/read-body';
import { sdkErrorOf, sdkErrorOfKey } from '../../src/diagnosis/response/sdk-error';
import type { OperationId } from '../../src/model/catalog-ids';
import { aCall, type CallParts } from '../fixtures/calls';
import { type SdkEnding, webSdk } from '../fixtures/web-sdk';

const group = 'https://a1.easemob.com/acme/shop/chatgroups/4065';
const room = 'https://a1.easemob.com/acme/shop/chatrooms/4065';

function predict(parts: CallParts, operationId: OperationId | null = null) {
  const call = aCall(parts);
  return sdkErrorOf(call, readErrorBody(call.response), operationId);
}

/** The prediction in the terms of what the SDK was seen to do. */
function predictEnding(
  status: number,
  body: string,
  url: string,
  operationId: OperationId | null,
): SdkEnding {
  const failure = status === 0 ? 'net::ERR_CONNECTION_REFUSED' : null;
  const error = predict({ status, body, url, failure }, operationId);
  return error === null ? 'nothing' : { type: Number(error.type) };
}

/** Bodies that meet each rule, and bodies that nearly do. */
function bodiesOfRules(): string[] {
  const bodies = sdkErrors.rules.flatMap(
    ({ code = [], includes, equals = [], result, exception, bodyError }) => {
      const texts = includes ? [`before ${includes.join(' between ')} after`, includes[0] ?? ''] : equals;
      const fields = { ...(exception && { exception }), ...(bodyError && { error: bodyError }) };
      return [
        ...code.map((number) => ({ error_code: number })),
        ...code.map((number) => ({ error_code: String(number) })),
        ...code.flatMap((number) => texts.map((text) => ({ error_code: number, error_description: text }))),
        ...texts.map((text) => ({ ...fields, error_description: text })),
        ...texts.map((text) => ({ error_description: `${text} ` })),
        ...(result === undefined ? [] : [{ result }, { error_description: result }]),
      ];
    },
  );
  return [...new Set(bodies.map((body) => JSON.stringify(body)))];
}

const odd = [
  '',
  '{}',
  '[]',
  '42',
  '"no"',
  'null',
  '<html>502</html>',
  'no healthy upstream',
  '{"error":"unauth',
];
const oddFields = [
  '{"error_description":5}',
  '{"error_description":null}',
  '{"error_description":{}}',
  '{"error_code":40002,"error_description":5}',
];
const statuses = [400, 401, 403, 404, 405, 406, 413, 429, 500, 502, 503, 504];

describe('the error that the web SDK raises', () => {
  const sdk = webSdk();
  const { connection, ending } = sdk;
  const calls = {
    [group]: () => connection.getGroupInfo({ groupId: '4065' }),
    [room]: () => connection.getChatRoomDetails({ chatRoomId: '4065' }),
  };

  it.each(statuses)(
    'is foretold as the SDK itself chooses it, for every rule and HTTP %i',
    async (status) => {
      const differences: unknown[] = [];
      for (const body of [...bodiesOfRules(), ...odd, ...oddFields]) {
        // On `null` the SDK breaks, or not, by the status; the service never sends it.
        if (body === 'null') continue;
        for (const [url, call] of Object.entries(calls)) {
          const foretold = predictEnding(status, body, url, null);
          const seen = await ending({ status, body }, call);
          if (JSON.stringify(seen) !== JSON.stringify(foretold))
            differences.push({ body, url, seen, foretold });
        }
      }
      expect(differences).toEqual([]);
    },
  );

  it('is foretold where no response came', async () => {
    const seen = await ending({ status: 0, body: '' }, () => connection.getGroupInfo({ groupId: '4065' }));
    expect(predictEnding(0, '', group, null)).toEqual(seen);
    expect(seen).toEqual({ type: -2 });
  });

  it.each([
    [400, '{"error":"invalid_grant","error_description":"invalid password"}'],
    [404, '{"error":"resource_not_found"}'],
    [502, '<html></html>'],
    [0, ''],
  ])('is foretold for a login that got HTTP %i %s', async (status, body) => {
    const seen = await ending({ status, body }, () => connection.open({ user: 'kim', pwd: 'made-up' }));
    expect(predictEnding(status, body, 'https://a1.easemob.com/acme/shop/token', 'get-user-token')).toEqual(
      seen,
    );
  });

  const uploads = [0, 400, 401, 413, 500].flatMap((status) =>
    ['{"error":"unauthorized"}', '<html></html>', ''].map((body) => [status, body] as const),
  );
  it.each(uploads)('is foretold for an upload that got HTTP %i %s', async (status, body) => {
    const upload = () =>
      new Promise((resolve, reject) => {
        const callbacks = { onFileUploadComplete: resolve, onFileUploadError: reject };
        connection.uploadGroupSharedFile({ groupId: '4065', file: { data: { size: 5 } }, ...callbacks });
      });
    const seen = await ending({ status, body }, upload);
    expect(predictEnding(status, body, `${group}/share_files`, 'upload-group-file')).toEqual(seen);
  });

  const downloads = [0, 401, 403, 404, 500, 502].flatMap((status) =>
    ['{"error":"file_expired"}', '{"error_description":"chatfile no permission"}', '<html></html>', ''].map(
      (body) => [status, body] as const,
    ),
  );
  it.each(downloads)('is foretold for a download that got HTTP %i %s', async (status, body) => {
    const download = () =>
      new Promise((resolve, reject) => {
        const callbacks = { onFileDownloadComplete: resolve, onFileDownloadError: reject };
        connection.downloadGroupSharedFile({ groupId: '4065', fileId: 'f1', ...callbacks });
      });
    const seen = await ending({ status, body }, download);
    expect(predictEnding(status, body, `${group}/share_files/f1`, 'download-group-file')).toEqual(seen);
  });

  it.each([
    'topic is not part of you',
    'size of metadata for this single chatroom exceeds the user defined limit, 4096Bytes',
    'total size of chatroom metadata for this app exceeds the user defined limit, 9Bytes',
    "properties key 'topic' is exceeding maximum limit 128",
    'the key to pic is not Legal',
    'Failed to update userMetadata. Concurrent updates not allowed',
    'topic is not exist',
  ])('is foretold for a chat room attribute that failed with "%s"', async (reason) => {
    const body = JSON.stringify({ data: { successKeys: [], errorKeys: { topic: reason } } });
    const seen = await ending({ status: 200, body }, () =>
      connection.setChatRoomAttribute({ chatRoomId: '4065', attributeKey: 'topic', attributeValue: 'x' }),
    );
    expect(seen).toEqual({ type: Number(sdkErrorOfKey(reason)?.type) });
  });
});

describe('the name of the error', () => {
  it('stands beside its number', () => {
    const body = { error: 'unauthorized', error_description: 'Unable to authenticate (OAuth)' };
    expect(predict({ status: 401, body })).toEqual({ type: '52', name: 'NO_PERMISSION' });
    expect(predict({ status: 400, body: {} })).toEqual({ type: '17', name: 'WEBIM_CONNCTION_AJAX_ERROR' });
    expect(
      predict({ status: 404, url: room, body: { error_description: 'grpID 4065 does not exist!' } }),
    ).toEqual({
      type: '705',
      name: 'CHATROOM_NOT_EXIST',
    });
  });

  it('has a number for every rule', () => {
    const names = [...sdkErrors.rules, ...sdkErrors.keyRules].flatMap(({ error }) => error ?? []);
    expect(names.filter((name) => !Number.isInteger(sdkErrors.types[name]))).toEqual([]);
    expect(Object.keys(sdkErrors.types).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('nothing is foretold', () => {
  it.each([
    ['the page or the SDK’s own time-out cancelled the call', { status: 0, failure: 'net::ERR_ABORTED' }],
    ['the browser does not say why there is no response', { status: 0, failure: null }],
    ['the browser no longer has the body', { status: 400, bodyState: 'evicted' as const }],
    ['the browser cut the body', { status: 400, bodyState: 'truncated' as const, body: '{"error":"x"' }],
    ['the body is too long to be read', { status: 400, body: 'x'.repeat(4_000_001) }],
  ])('when %s', (_what, parts: CallParts) => {
    expect(predict(parts)).toBeNull();
  });

  it('for a preflight, which the browser sends and not the SDK', () => {
    const call = { ...aCall({ status: 403, body: {} }), preflight: true };
    expect(sdkErrorOf(call, readErrorBody(call.response), null)).toBeNull();
  });

  it('of fields that only Object has', () => {
    expect(predict({ status: 400, body: '{"__proto__":{"error_code":40002}}' })).toMatchObject({
      type: '17',
    });
  });
});

it('is a failed connection for a response that CORS withholds from the page', () => {
  expect(predict({ status: 401, bodyState: 'present-despite-cors' })).toEqual(
    predict({ status: 401, bodyState: 'hidden-by-cors' }),
  );
  expect(predict({ status: 401, bodyState: 'hidden-by-cors' })).toEqual({
    type: '-2',
    name: 'REQUEST_UNKNOWN',
  });
});
