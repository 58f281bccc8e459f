import { describe, expect, it } from 'vitest';
import { aCall } from '../../fixtures/calls';
import { explain, now } from './explained';

const ours = { client_id: 'YXA6-made-up-id-1234567890', client_secret: 'YXA6-made-up-secret-1234567890' };
const theirs = { client_id: 'YXA6-another-made-up-id-98', client_secret: 'YXA6-another-made-up-secret-98' };

function tokenCall(app: string, fields: object, refusal: string | null, startedAt: number) {
  return aCall({
    method: 'POST',
    url: `https://a1.easemob.com/${app}/token`,
    status: refusal === null ? 200 : 400,
    startedAt,
    requestBody: JSON.stringify({ grant_type: 'client_credentials', ...fields }),
    body:
      refusal === null
        ? { access_token: 'YWMtmade-up', expires_in: 60 }
        : { error: 'invalid_grant', error_description: refusal },
  });
}
const refused = (fields: object, field = 'client_id') =>
  tokenCall('acme/shop', { ...ours, ...fields }, `${field} does not match`, now);
const worked = tokenCall('acme/shop', ours, null, now - 60_000);
const workedForOther = tokenCall('acme/closed', theirs, null, now - 60_000);

describe('credentials that were refused', () => {
  it('are those of another app, which got a token with them', () => {
    const { title, verdicts, evidence } = explain(refused(theirs), [workedForOther]);
    expect(title).toBe('client_id belongs to acme#closed');
    expect(verdicts).toEqual({ 'other-app': 'confirmed', mistyped: 'ruled-out' });
    expect(evidence['other-app']).toEqual(['With this client_id, /token of acme#closed gave a token.']);
  });

  it('have the secret of another app', () => {
    const { client_secret } = theirs;
    expect(explain(refused({ client_secret }, 'client_secret'), [workedForOther]).verdicts['other-app']).toBe(
      'confirmed',
    );
  });

  it.each([
    [ours.client_id.slice(0, -2), '2 characters missing'],
    [`${ours.client_id}=`, '1 character too many'],
    [ours.client_id.toLowerCase(), 'upper and lower case'],
  ])('are a slip away from those that worked', (client_id, how) => {
    const { title, verdicts, evidence } = explain(refused({ client_id }), [worked]);
    expect(title).toBe('client_id was not copied exactly');
    expect(verdicts.mistyped).toBe('confirmed');
    expect(evidence.mistyped?.[0]).toContain(how);
  });

  it('are two characters away, which two ids of one day may be as well', () => {
    const client_id = `${ours.client_id.slice(0, -2)}xx`;
    expect(explain(refused({ client_id }), [worked]).verdicts.mistyped).toBe('likely');
  });

  it('are quite different from those that worked', () => {
    const { verdicts } = explain(refused(theirs), [worked]);
    expect(verdicts).toEqual({ 'other-app': 'possible', mistyped: 'possible' });
  });

  it.each([
    [{ client_id: ` ${ours.client_id}` }, 'client_id begins or ends with white space'],
    [{ client_id: 'undefined' }, 'client_id holds the word undefined'],
    [{ client_id: '<YOUR_CLIENT_ID>' }, 'client_id is a placeholder that was not filled in'],
    [{ client_id: ours.client_secret }, 'client_id and client_secret hold the same value'],
  ])('show by themselves that they are none', (fields, title) => {
    expect(explain(refused(fields))).toMatchObject({ title, verdicts: { mistyped: 'confirmed' } });
  });

  it('stand in each other’s place', () => {
    const swapped = { client_id: ours.client_secret, client_secret: ours.client_id };
    expect(explain(refused(swapped), [worked]).title).toBe(
      'client_id holds the value that belongs into client_secret',
    );
  });

  it('name another application by their layout', () => {
    const uuid = '99999999-1111-1222-8333-444444444444';
    const bytes = Buffer.concat([Buffer.from('ap:'), Buffer.from(uuid.replaceAll('-', ''), 'hex')]);
    const answered = aCall({
      url: 'https://a1.easemob.com/acme/shop/users/amy',
      body: { application: '00000000-1111-1222-8333-444444444444' },
    });
    const { verdicts, evidence } = explain(refused({ client_id: bytes.toString('base64url') }), [answered]);
    expect(verdicts['other-app']).toBe('likely');
    expect(evidence['other-app']?.[0]).toContain(uuid);
  });

  it('prove nothing without a log, or with one of failures', () => {
    const failed = tokenCall('acme/closed', theirs, 'client_secret does not match', now - 60_000);
    expect(explain(refused(theirs), [failed]).verdicts).toEqual({
      'other-app': 'possible',
      mistyped: 'possible',
    });
  });

  it('are never shown', () => {
    const shown = JSON.stringify([
      explain(refused(theirs), [workedForOther]),
      explain(refused({ client_id: ours.client_id.slice(2) }), [worked]),
    ]);
    for (const secret of [ours.client_secret, theirs.client_secret]) expect(shown).not.toContain(secret);
  });
});

describe('a log in which secrets are masked', () => {
  const masked = (mask: string) => refused({ client_id: mask, client_secret: mask }, 'client_secret');

  it.each(['••••••', '********', '[redacted]'])('%s tells nothing of them', (mask) => {
    const ofOther = tokenCall('acme/closed', { ...theirs, client_secret: mask }, null, now - 60_000);
    const { verdicts } = explain(masked(mask), [ofOther]);
    expect(verdicts).toEqual({ 'other-app': 'possible', mistyped: 'possible' });
  });

  it('may hold our own placeholder, which is what was sent only where the browser shows it', () => {
    const call = refused({ client_secret: '<YOUR_CLIENT_SECRET>' }, 'client_secret');
    expect(explain(call).verdicts.mistyped).toBe('confirmed');
    expect(explain({ ...call, fromFile: true }).verdicts.mistyped).toBe('possible');
  });
});
