import { describe, expect, it } from 'vitest';
import { noAppAt, refused, tell } from './in-a-log';

const ask = (path: string, seen = path) => tell(refused('GET', path, noAppAt(seen)));

describe('an app key in the path', () => {
  it.each([
    ['escaped', '/acme%23shop/users/amy'],
    ['escaped twice', '/acme%2523shop/users/amy'],
    ['behind the org', '/acme/acme%23shop/users/amy'],
    ['before its own app name', '/acme%23shop/shop/users/amy'],
  ])('is found and taken apart: %s', (_, path) => {
    const told = ask(path);
    expect(told.verdicts['hash-in-path']).toBe('confirmed');
    expect(told.title).toBe('The path has the app key with #: write /acme/shop/…');
    expect(told.request).toBe('GET https://a1.easemob.com/acme/shop/users/amy');
  });

  it('is shown where it stands', () => {
    expect(ask('/acme/acme%23shop/users').places['hash-in-path']).toEqual([{ in: 'path', segment: 1 }]);
  });

  it('is found behind a proxy’s prefix, which stays', () => {
    const told = tell(
      refused('GET', 'https://chat.example.com/im/acme%23shop/users/amy', noAppAt('/acme%23shop/users/amy')),
    );
    expect(told.verdicts['hash-in-path']).toBe('confirmed');
    expect(told.request).toBe('GET https://chat.example.com/im/acme/shop/users/amy');
  });

  it('is not written anew where what follows is no path of the API', () => {
    const told = ask('/acme%23shop/nothing/here');
    expect(told.verdicts['hash-in-path']).toBe('confirmed');
    expect(told.request).toBeNull();
  });

  it('may have been cut off by a bare #, where the path ends behind the org', () => {
    expect(ask('/acme').verdicts['hash-in-path']).toBe('likely');
  });

  it('is ruled out where no # is in the path', () => {
    expect(ask('/acme/shop/users').verdicts['hash-in-path']).toBe('ruled-out');
  });

  it('says nothing of a # further down', () => {
    expect(ask('/acme/shop/users/a%23b').verdicts['hash-in-path']).toBe('ruled-out');
  });
});

describe('a value that was never filled in', () => {
  it.each(['undefined', 'null', '%7Borg_name%7D', '%7B%7Borg%7D%7D', '$%7Borg%7D', '%3CorgName%3E'])(
    'is found: %s',
    (org) => {
      const told = ask(`/${org}/shop/users`);
      expect(told.verdicts['not-filled-in']).toBe('confirmed');
      expect(told.title).toMatch(/^The path has .* instead of the org or app name$/);
      expect(told.request).toBeNull();
    },
  );

  it('is found in the place of the app too', () => {
    expect(ask('/acme/:app/users').title).toBe('The path has :app instead of the org or app name');
  });

  it.each(['underfined', 'nullified', 'acme-org', 'org_name'])('is not seen in a name: %s', (org) => {
    expect(ask(`/${org}/shop/users`).verdicts['not-filled-in']).toBe('ruled-out');
  });
});

describe('what a proxy made of the path', () => {
  it('counts, not what was sent', () => {
    const told = ask('/chat/users', '/acme%23shop/users');
    expect(told.verdicts['hash-in-path']).toBe('confirmed');
    expect(told.places['hash-in-path']).toEqual([null]);
    expect(told.request).toBeNull();
  });
});
