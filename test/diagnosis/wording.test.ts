import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { toPlainText } from '../../src/model/sentence';
import { refused, tell } from './checks/in-a-log';

const titles = (path: string, [code, text]: readonly [string, string]) => {
  const { title } = diagnose(refused('POST', `/acme/shop${path}`, [403, code, text]));
  return [toPlainText(title, 'en'), toPlainText(title, 'zh')];
};

describe('a group and a chat room', () => {
  const notIn = ['forbidden_op', "user: dan doesn't exist in group: 9000"] as const;

  it('are called what the call’s path calls them', () => {
    expect(titles('/chatrooms/9000/admin', notIn)).toEqual([
      'dan is not in chat room 9000',
      'dan 不在聊天室 9000 中',
    ]);
    expect(titles('/chatgroups/9000/admin', notIn)).toEqual([
      'dan is not in group 9000',
      'dan 不在群组 9000 中',
    ]);
  });
});

describe('a user who is a member already', () => {
  it('leaves nothing to do, and one thing only is advised', () => {
    const text = 'can not join this group, reason:user: ben already in group: 1';
    const { steps } = tell(refused('POST', '/acme/shop/chatgroups/1/users/ben', [403, 'forbidden_op', text]));
    expect(steps).toEqual(['Nothing is left to do: treat this response as a success.']);
  });
});
