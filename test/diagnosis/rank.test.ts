import { describe, expect, it } from 'vitest';
import { explain, now, refused } from './checks/explained';
import { anOpaqueToken } from './token/made-tokens';

const year = 365 * 86_400_000;
const expired = (lifetime: number) => `Bearer ${anOpaqueToken({ issuedAt: now - 2 * year, lifetime })}`;

describe('the title of a row', () => {
  it('is the likely cause, with that word, when all others are ruled out', () => {
    const { title, verdicts } = explain(refused('unauthorized/expired-token', expired(year)));
    expect(verdicts).toEqual({ expired: 'likely', 'not-sent': 'ruled-out' });
    expect(title).toBe('Likely: The token expired 365 days before this call');
  });

  it('is the only likely cause, with that word, while others are merely possible', () => {
    const { title, verdicts } = explain(refused('unauthorized/oauth', expired(year)));
    expect(verdicts).toMatchObject({ expired: 'likely', revoked: 'possible' });
    expect(title).toBe('Likely: The token expired 365 days before this call');
  });

  it('is a confirmed cause, without that word', () => {
    expect(explain(refused('unauthorized/expired-token', null)).title).toBe('No token was sent');
  });
});
