import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/catalog';
import { diagnose } from '../../src/diagnosis/diagnose';
import { aCall } from '../fixtures/calls';
import rows from '../fixtures/document-rows.json';
import { type ChatServer, startChatServer } from './chat-server';
import { clientOf } from './client';
import { gatewayRequests, type Send, wrongRequests } from './wrong-requests';

let server: ChatServer;
let send: Send;
beforeAll(async () => {
  server = await startChatServer();
  send = clientOf(server);
});
afterAll(() => server.close());

describe('a wrong request gets the documented answer', () => {
  it.each(wrongRequests)('$entry: $name', async ({ run, status, error, description }) => {
    const reply = await run(send);
    expect(reply.status).toBe(status);
    if (error === null && description === null) return expect(reply.body).toBe('');
    const body = JSON.parse(reply.body);
    expect({ error: body.error ?? null, description: body.error_description }).toEqual({
      error,
      description,
    });
  });

  it.each(wrongRequests)('and again, all others having been sent: $name', async ({ run, status }) => {
    expect((await run(send)).status).toBe(status);
  });
});

describe('a call that does not get through to its app gets a page of the gateway', () => {
  it.each(gatewayRequests)('$name', async ({ run, status }) => {
    const reply = await run(send);
    expect(reply.status).toBe(status);
    expect(reply.body).toMatch(/^<html>\r\n<head><title>\d{3} /);
  });
});

describe('the entries of the catalog', () => {
  const reached = new Set(wrongRequests.map(({ entry }) => entry));

  it('that the documents list are each brought about', () => {
    const documented = new Set(rows.map(({ entry }) => entry));
    expect([...documented].filter((entry) => !reached.has(entry))).toEqual([]);
  });

  it('are named as the catalog names them', () => {
    const known = new Set<string>(catalog.entries.map(({ id }) => id));
    expect([...reached].filter((entry) => !known.has(entry))).toEqual([]);
  });
});

describe('the answers are explained', () => {
  it.each(wrongRequests)('by $entry: $name', async ({ entry, run }) => {
    let last = aCall();
    await run(async (method, url, sent) => {
      const reply = await send(method, url, sent);
      const requestHeaders = Object.entries(sent?.headers ?? {});
      last = aCall({ method, url, requestHeaders, requestBody: sent?.body ?? null, ...reply });
      return reply;
    });
    // A body that says nothing leaves the status to go by.
    const certainty = last.response.body ? 'exact' : 'status';
    expect(diagnose(last)).toMatchObject({ entries: [entry], certainty });
  });
});
