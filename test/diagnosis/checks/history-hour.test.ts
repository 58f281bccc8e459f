import { describe, expect, it } from 'vitest';
import { aCall } from '../../fixtures/calls';
import { tell } from './in-a-log';

const notSupported = 'This chatmessage request is not supported';

/** At 20 November 2026, 10:21 UTC, by the service's clock. */
const serviceTime = Date.UTC(2026, 10, 20, 10, 21, 7);

function ask(
  hour: string,
  [status, error, description]: readonly [number, string, string],
  startedAt = serviceTime,
) {
  const url = `https://a1.easemob.com/acme/shop/chatmessages/${encodeURIComponent(hour)}`;
  const body = { error, exception: '', timestamp: serviceTime, duration: 0, error_description: description };
  return tell(aCall({ url, status, body, startedAt }));
}
const malformed = (hour: string) => ask(hour, [400, 'illegal_argument', notSupported]);
const kept = (hour: string, startedAt?: number) =>
  ask(
    hour,
    [
      400,
      'illegal_argument',
      `illegal arguments: appkey: acme#shop, time: ${hour}, maybe chat message history is expired or unstored`,
    ],
    startedAt,
  );
const stored = (hour: string) =>
  ask(hour, [
    404,
    'storage_object_not_found',
    `Failed to find chat message history download url for appkey: acme#shop, time: ${hour}`,
  ]);

describe('an hour that is written in another way', () => {
  it.each([
    ['2026-11-20', '2026-11-20 is a date with separators; it must be ten digits.'],
    ['1795212564839', '1795212564839 is a timestamp in milliseconds, not an hour.'],
    ['1795212564', '1795212564 is a timestamp in seconds, not an hour.'],
    ['20261120', '20261120 has 8 digits; it must have ten.'],
    ['2026132010', '13 is not a month, 01 to 12.'],
    ['2026112025', '25 is not an hour, 00 to 23.'],
    ['2026023010', 'That month has no day 30.'],
    ['{time}', '{time} was never filled in.'],
  ])('%s', (hour, evidence) => {
    const told = malformed(hour);
    expect(told.verdicts['wrong-format']).toBe('confirmed');
    expect(told.title).toBe(`${hour} is not an hour of the form YYYYMMDDHH`);
    expect(told.evidence['wrong-format']).toContain(evidence);
    expect(told.places['wrong-format']).toEqual([{ in: 'path', segment: 3 }]);
  });

  it('is mended where no clock comes into it', () => {
    expect(malformed('2026-11-20 10:00').request).toBe(
      'GET https://a1.easemob.com/acme/shop/chatmessages/2026112010',
    );
  });

  it('is mended in two ways where the cluster’s clock decides', () => {
    const told = malformed('1795169460000');
    expect(told.request).toBeNull();
    expect(told.steps).toEqual([
      'Send 2026112018 to a cluster in China, which uses Beijing time, or 2026112010 to any other, which uses UTC.',
    ]);
  });

  it('is not found in one that is well written', () => {
    expect(malformed('2026112010').verdicts['wrong-format']).toBe('possible');
    expect(kept('2026112010').verdicts['wrong-format']).toBe('ruled-out');
  });
});

describe('an hour whose history is not there', () => {
  it('is too old', () => {
    const told = kept('2026111010');
    expect(told.verdicts).toEqual({
      expired: 'likely',
      'not-yet': 'ruled-out',
      'wrong-format': 'ruled-out',
    });
    expect(told.title).toBe('Likely: 2026111010 is 9 days ago; history is kept for 3 days by default');
  });

  it('is only likely not over yet by this computer’s clock, which may be off', () => {
    const url = 'https://a1.easemob.com/acme/shop/chatmessages/2026112019';
    const text =
      'illegal arguments: appkey: acme#shop, time: 2026112019, maybe chat message history is expired or unstored';
    const body = { error: 'illegal_argument', error_description: text };
    const { verdicts } = tell(aCall({ url, status: 400, body, startedAt: serviceTime }));
    expect(verdicts).toMatchObject({ 'not-yet': 'likely', expired: 'possible' });
  });

  it('is not over yet, by any clock', () => {
    const told = kept('2026112019');
    expect(told.verdicts).toMatchObject({ 'not-yet': 'confirmed', expired: 'ruled-out' });
    expect(told.title).toBe('The hour 2026112019 was not over yet');
    expect(stored('2026112110').verdicts).toEqual({ 'not-yet': 'confirmed', 'no-messages': 'ruled-out' });
  });

  it('is likely not over, if one clock says so', () => {
    expect(kept('2026112015').verdicts['not-yet']).toBe('likely');
  });

  it('is likely not written yet in the hour that follows it', () => {
    expect(stored('2026112009').verdicts['not-yet']).toBe('likely');
  });

  it('may not be written yet within a day', () => {
    expect(stored('2026112004').verdicts).toEqual({ 'not-yet': 'possible', 'no-messages': 'possible' });
  });

  it('likely has no messages, if it is over for longer', () => {
    expect(stored('2026111804').verdicts).toEqual({ 'not-yet': 'ruled-out', 'no-messages': 'likely' });
  });

  it('is not called too old within three days', () => {
    expect(kept('2026111810').verdicts.expired).toBe('likely');
  });

  it('is judged by the service’s clock, not by one that is off', () => {
    expect(kept('2026111010', Date.UTC(2026, 10, 1)).title).toContain('9 days ago');
  });
});
