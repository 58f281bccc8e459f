import { describe, expect, it } from 'vitest';
import { readToken as readAsUser } from '../../src/diagnosis/token/read-token';
import { makeOldToken, makeToken, readToken } from './tokens';

const face = {
  issuedAt: Date.UTC(2026, 10, 20, 10, 21, 7, 123),
  lifetime: 86_400,
  userUuid: '00000000-0000-1000-8000-0000000000aa',
  appUuid: '00000000-0000-1000-8000-0000000000bb',
};

describe('a token', () => {
  it('says when it was issued, to whom, and by which app', () => {
    expect(readToken(makeToken(face, 1))).toEqual(face);
  });

  it('of the app itself names no user', () => {
    const own = { ...face, userUuid: null };
    expect(readToken(makeToken(own, 1))).toEqual(own);
  });

  it('of the oldest generation says until when it is good', () => {
    const { kind, expiresAt } = readAsUser(makeOldToken(face, 1));
    expect({ kind, expiresAt }).toEqual({
      kind: 'opaque',
      expiresAt: { value: face.issuedAt + 86_400_000, inferred: false },
    });
  });

  it('starts as the service’s own do, and shows whoever decodes it that it is made up', () => {
    expect(makeToken(face, 1)).toMatch(/^YWMt/);
    expect(Buffer.from(makeToken(face, 1), 'base64url').toString()).toContain('made up');
  });

  it('is another one each time', () => {
    expect(makeToken(face, 1)).not.toBe(makeToken(face, 2));
  });

  it.each([
    ['cut', makeToken(face, 1).slice(0, -4)],
    ['with a part of it changed', makeToken(face, 1).replace(/^YWMt..../, 'YWMtAAAA')],
    ['of no such form', 'undefined'],
    ['empty', ''],
    ['with spaces in it', `${makeToken(face, 1)} `],
  ])('%s is none', (_, token) => {
    expect(readToken(token)).toBeNull();
  });
});
