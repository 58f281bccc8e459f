import { expect, it } from 'vitest';
import { hostOf } from '../../src/model/host-of';

it.each([
  ['https://A1.easemob.com/acme/shop/users', 'a1.easemob.com'],
  ['https://a1.easemob.com:443/acme', 'a1.easemob.com'],
  ['http://localhost:8443/x', 'localhost:8443'],
  ['https://a1.easemob.com', 'a1.easemob.com'],
  ['https://a1.easemob.com?next=/x', 'a1.easemob.com'],
  ['https://amy:secret@a1.easemob.com/x', 'a1.easemob.com'],
  // As browsers read it, the host ends at the backslash.
  ['https://other.example\\@a1.easemob.com/x', 'other.example'],
  ['not a url', ''],
  ['/acme/shop/users', ''],
  ['', ''],
])('the host of %s is %s, asked for once or twice', (url, host) => {
  expect(hostOf(url)).toBe(host);
  expect(hostOf(url)).toBe(host);
});
