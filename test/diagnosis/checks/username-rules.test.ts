import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const password = 'made-up-password';
const illegal = (text: string) => ({ error: 'illegal_argument', text });
const named = (name: string) => illegal(`username [${name}] is not legal`);

describe('a username that breaks a rule', () => {
  it('is shown with the character that does not belong', () => {
    const { first, title, evidence, places, verdicts } = judge({
      ...named('dora@shop.example'),
      json: { username: 'dora@shop.example', password },
    });
    expect(first).toBe('confirmed: illegal_argument/illegal-username#illegal-character');
    expect(title).toBe('dora@shop.example holds @, which usernames may not have');
    expect(evidence).toEqual([
      'Character 5 of dora@shop.example is @: usernames take letters, digits, _, - and . only.',
    ]);
    expect(places[0]).toMatchObject({ line: 1, column: 18, key: 'username' });
    expect(verdicts).toMatchObject({ 'too-long': 'ruled-out', empty: 'ruled-out' });
  });

  it.each([
    ['朵拉', '朵拉 holds 朵, which usernames may not have'],
    ['dora dee', 'dora dee holds a blank or invisible character'],
    [' dora', ' dora holds a blank or invisible character'],
    ['dora\n', 'dora\n holds a blank or invisible character'],
    ['dora\u200b', 'dora\u200b holds a blank or invisible character'],
  ])('is shown for what it is: %s', (username, title) => {
    expect(judge({ ...named(username), json: { username, password } }).title).toBe(title);
  });

  it('is shown with each such character in its place', () => {
    const { places } = judge({ ...named('d!ra?'), json: { username: 'd!ra?', password } });
    expect(places).toMatchObject([{ column: 15 }, { column: 18 }]);
  });

  it('is shown whole where an escape stands before the character', () => {
    const requestBody = '{"username":"\\u0064ora!","password":"made-up"}';
    expect(judge({ ...named('dora!'), requestBody }).places[0]).toMatchObject({ column: 13 });
  });

  it('may stand in the path beside others of the path or the body', () => {
    const path = '/users/dora!/contacts/users';
    const title = 'dora! holds !, which usernames may not have';
    expect(judge({ ...named('dora!'), path, json: { usernames: ['ben'] } }).title).toBe(title);
    expect(judge({ ...named('dora!'), path: `${path}/ben` }).title).toBe(title);
  });

  it('may be one of several, also where the service names none', () => {
    const json = [
      { username: 'dora', password },
      { username: 'emil!', password },
    ];
    const { title, places } = judge({ ...illegal('username is not legal'), json });
    expect(title).toBe('emil! holds !, which usernames may not have');
    expect(places[0]).toMatchObject({ key: 'username' });
  });

  it('may be too long, by its bytes', () => {
    const { first, title } = judge({
      ...illegal('USERNAME_TOO_LONG'),
      json: { username: 'd'.repeat(65), password },
    });
    expect(first).toBe('confirmed: illegal_argument/username-too-long#too-long');
    expect(title).toBe('The username has 65 bytes; 64 are allowed');
  });

  it('may be empty', () => {
    expect(judge({ ...illegal('username [] is not legal'), json: { username: '', password } }).first).toBe(
      'confirmed: illegal_argument/illegal-username#empty',
    );
  });
});

describe('what is not confirmed', () => {
  it('is a name that keeps the documented rules', () => {
    const { verdicts, evidence } = judge({
      ...named('Dora.Dee_1-2'),
      json: { username: 'Dora.Dee_1-2', password },
    });
    expect(Object.values(verdicts)).not.toContain('confirmed');
    expect(evidence[0]).toBe(
      'Dora.Dee_1-2 keeps the documented rules: 12 bytes, all of characters that are allowed.',
    );
  });

  it('is a name that breaks a rule, where the service names another', () => {
    const json = [
      { username: 'emil!', password },
      { username: 'dora', password },
    ];
    expect(Object.values(judge({ ...named('dora'), json }).verdicts)).not.toContain('confirmed');
  });

  it('is a name of which the service forgot to fill in its template', () => {
    expect(judge({ ...named('%s'), json: { username: 'emil!', password } }).title).toContain('emil!');
  });
});
