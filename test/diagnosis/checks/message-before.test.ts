import { describe, expect, it } from 'vitest';
import { earlier, refused, tell } from './in-a-log';

const sent = earlier(300_000, 'POST', '/acme/shop/messages/users', {
  requestBody: '{"from":"amy","to":["ben"],"type":"txt","body":{"msg":"hello"}}',
  body: { data: { ben: '1142' } },
});
const recall = (id: string) =>
  refused(
    'POST',
    '/acme/shop/messages/msg_recall',
    [403, 'message_recall_error', 'exceed recall time limit'],
    {
      requestBody: `{"msg_id":"${id}","to":"ben","chat_type":"chat","force":true}`,
    },
  );
const gone = [404, 'MessageUnavailableException', 'The message is unavailable or has expired.'] as const;
const edited = [
  403,
  'EditLimitExceededException',
  'The number of times the message is modified has reached the upper limit which is 10.',
] as const;
const edit = (error: readonly [number, string, string]) =>
  refused('PUT', '/acme/shop/messages/rewrite/1142', error, { requestBody: '{"new_msg":{}}' });

describe('a message', () => {
  it('was sent too long ago to be recalled', () => {
    const told = tell(recall('1142'), [sent]);
    expect(told.title).toBe('The message was sent 5 minutes earlier: too late to recall it');
    expect(told.places['too-late']).toContainEqual({ in: 'log', callId: sent.id });
  });

  it('is as old as the service’s clock has it, where both answers tell its time', () => {
    const at = (minute: number) => ({ timestamp: Date.UTC(2026, 10, 20, 10, minute) });
    const then = {
      ...sent,
      response: { ...sent.response, body: JSON.stringify({ data: { ben: '1142' }, ...at(0) }) },
    };
    const refusal = recall('1142');
    const body = JSON.stringify({ ...JSON.parse(refusal.response.body ?? ''), ...at(3) });
    const late = { ...refusal, response: { ...refusal.response, body } };
    expect(tell(late, [then]).title).toBe('The message was sent 3 minutes earlier: too late to recall it');
  });

  it('is another than the one that was sent', () => {
    expect(tell(recall('1143'), [sent]).title).not.toContain('minutes earlier');
  });

  it('was recalled before it was to be edited', () => {
    const recalled = earlier(2_000, 'POST', '/acme/shop/messages/msg_recall', {
      requestBody: '{"msg_id":"1142"}',
      body: { msgs: [{ msg_id: '1142', recalled: 'yes' }] },
    });
    expect(tell(edit(gone), [sent, recalled]).title).toBe('The message was recalled 2 seconds earlier');
    expect(tell(edit(gone), [sent]).title).not.toContain('recalled');
  });

  it('was edited as often as this log shows, at least', () => {
    const edits = [3, 2, 1].map((n) => earlier(n * 1_000, 'PUT', '/acme/shop/messages/rewrite/1142'));
    const failed = earlier(500, 'PUT', '/acme/shop/messages/rewrite/1142', { status: 403 });
    expect(tell(edit(edited), [...edits, failed]).evidence['edit-limit']).toContain(
      'Edits of it in this log: 3, the last one 1 second earlier.',
    );
    expect(tell(edit(edited)).evidence['edit-limit']).toHaveLength(1);
  });
});
