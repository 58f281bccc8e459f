import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/diagnosis/match/fold';
import { compileTemplate, matchTemplate } from '../../src/diagnosis/match/template';

const match = (template: string, text: string) => matchTemplate(compileTemplate(template), text, fold(text));
const joined = 'can not join this group, reason:user: {username} already in group: {group_id}';

describe('a description', () => {
  it('gives the placeholders’ values in the sender’s spelling', () => {
    expect(match(joined, 'can not join this group, reason:user: HxTest1 already in group: 4065')).toEqual({
      username: 'HxTest1',
      group_id: '4065',
    });
  });

  it.each([
    ['capitals', 'Can Not Join This Group, Reason:User: kim Already In Group: 4065'],
    ['full-width colons', 'can not join this group, reason：user： kim already in group： 4065'],
    ['double spaces', 'can not join  this group,  reason:user:  kim already in  group: 4065'],
    ['a full stop', 'can not join this group, reason:user: kim already in group: 4065.'],
    ['a line feed', 'can not join this group, reason:user: kim already in group: 4065\n'],
    [
      'a line feed printed as two characters',
      'can not join this group, reason:user: kim already in group: 4065\\n',
    ],
    ['straight quotes around it', '"can not join this group, reason:user: kim already in group: 4065\\n"'],
    ['curly quotes around it', '“can not join this group, reason:user: kim already in group: 4065\\n”'],
  ])('matches in %s', (_spelling, text) => {
    expect(match(joined, text)).toEqual({ username: 'kim', group_id: '4065' });
  });

  it('gives a value that begins with a colon, as a path template does', () => {
    const template = 'Could not find application for {org_name}/{app_name}';
    expect(match(template, 'Could not find application for :org/:app')).toEqual({
      org_name: ':org',
      app_name: ':app',
    });
  });

  it.each([
    ['more before it', `x ${joined}`],
    ['more after it', 'can not join this group, reason:user: kim already in group'],
    ['another text', 'can not join this group'],
    ['nothing', ''],
  ])('does not match with %s', (_what, text) => {
    expect(match(joined, text)).toBeNull();
  });

  it('without placeholders matches itself alone', () => {
    expect(match('newpassword is required', 'NewPassword is required.')).toEqual({});
    expect(match('newpassword is required', 'newpassword is required too')).toBeNull();
  });

  it('keeps quotes within it apart from quotes around it', () => {
    expect(match("group member {username} doesn't exist", '“group member kim doesn’t exist”')).toEqual({
      username: 'kim',
    });
  });

  it('may hold an empty value', () => {
    expect(match('username [{username}] is not legal', 'username [] is not legal')).toEqual({ username: '' });
  });

  it('weighs what its literals say', () => {
    expect(compileTemplate('user {username} not found').weight).toBeGreaterThan(
      compileTemplate('{description} not found').weight,
    );
  });
});

describe('hostile text', () => {
  it('is matched in one pass, however often it nearly matches', () => {
    const near = `can not join this group, reason:user: ${'already in group '.repeat(60_000)}`;
    expect(match(joined, near)).toBeNull();
    expect(fold(near).text.length).toBeLessThanOrEqual(4_000);
  });

  it('never throws, and leads back to the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const folded = fold(text);
        expect(folded.at.length).toBe(folded.text.length + 1);
        match(joined, text);
      }),
    );
  });

  it('comes back whole out of a placeholder', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_@.-]{1,40}$/);
    fc.assert(
      fc.property(name, name, (username, group) => {
        const text = `can not join this group, reason:user: ${username} already in group: ${group}`;
        // What falls away at the end (a full stop) falls away from a value too.
        expect(match(joined, text)).toEqual({ username, group_id: group.replace(/[.]+$/, '') });
      }),
    );
  });
});
