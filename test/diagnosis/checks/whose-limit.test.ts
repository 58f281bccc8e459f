import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { toPlainText } from '../../../src/model/sentence';
import { refused, tell } from './in-a-log';

const tooMany = (path: string, description: string, code = 'forbidden_op') =>
  refused('POST', `/acme/full${path}`, [403, code, description]);
const created = 'this appKey has create too many groups/chatrooms!';
const joined = 'can not join this group, reason:user lily has joined too many groups/chatroom!';

describe('a limit that the documents read in two ways', () => {
  it.each(['/chatgroups', '/chatrooms'])('is the app’s, when something is created by %s', (path) => {
    const call = tooMany(path, created);
    const { title, verdicts } = tell(call);
    expect(title).toBe('acme#full has reached its limit of groups and chat rooms');
    expect(toPlainText(diagnose(call).title, 'zh')).toBe('acme#full 的群组和聊天室数已达上限');
    expect(verdicts).toEqual({ 'app-limit': 'confirmed', 'group-full': 'ruled-out' });
  });

  it('is left open when nothing is created', () => {
    const { title, verdicts } = tell(tooMany('/chatgroups/1/users/amy', created));
    expect(title).toBe('acme#full has too many groups or chat rooms, or this one is full');
    expect(verdicts).toEqual({ 'app-limit': 'possible', 'group-full': 'possible' });
  });

  it('is likely the user’s, where the service names the user', () => {
    const { title, verdicts, evidence } = tell(tooMany('/chatgroups/1/users/lily', joined));
    expect(title).toBe('lily has joined too many groups and chat rooms');
    expect(verdicts).toEqual({ 'user-limit': 'likely', 'group-full': 'possible' });
    expect(evidence['user-limit']).toContain('The service speaks of user lily, not of the group.');
  });

  it('is likely the user’s without a code too', () => {
    expect(tell(tooMany('/chatgroups/1/users/lily', joined, '')).verdicts['user-limit']).toBe('likely');
  });
});
