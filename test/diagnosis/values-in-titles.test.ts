import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { toPlainText } from '../../src/model/sentence';
import { aCall, errorBody } from '../fixtures/calls';

interface Reply {
  readonly status: number;
  readonly body: string | object;
}
const refused = (text: string): Reply => ({ status: 403, body: errorBody('forbidden_op', text) });

function titleOf(method: string, path: string, reply: Reply, requestBody: string | null = null) {
  const url = `https://a1.easemob.com/acme/shop${path}`;
  const { title } = diagnose(aCall({ method, url, requestBody, ...reply }));
  return { en: toPlainText(title, 'en'), zh: toPlainText(title, 'zh') };
}
const notMembers = refused('users [cho] are not members of this group!');

describe('what the path or the body names is in the title, though the service’s text leaves it out', () => {
  it('a group', () => {
    expect(titleOf('DELETE', '/chatgroups/66213/users/cho', notMembers)).toEqual({
      en: 'Not members of group 66213: cho',
      zh: 'cho 不是群组 66213 的成员',
    });
  });

  it('a chat room', () => {
    expect(titleOf('DELETE', '/chatrooms/66214/users/cho', notMembers)).toEqual({
      en: 'Not members of chat room 66214: cho',
      zh: 'cho 不是聊天室 66214 的成员',
    });
  });

  it('a device', () => {
    const noDevice = { status: 400, body: { error_description: 'resource not exist' } };
    expect(titleOf('POST', '/users/amy/presence/ios_1/1', noDevice, '{"ext":""}').en).toBe(
      'The service knows no device ios_1 of amy',
    );
  });

  it('a new owner', () => {
    const same = refused('new owner and old owner are the same');
    expect(titleOf('PUT', '/chatgroups/66213', same, '{"newowner":"amy"}').zh).toBe(
      'amy 已是群组 66213 的所有者',
    );
  });
});
