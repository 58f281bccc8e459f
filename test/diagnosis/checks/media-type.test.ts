import { describe, expect, it } from 'vitest';
import type { Header } from '../../../src/model/call';
import { judge } from './body-calls';

const unsupported = 'web_application/unsupported-media-type';
const refused = { status: 415, error: 'web_application', text: 'Unsupported Media Type' };
const json = { username: 'dora', password: 'made-up-password' };
const sent = (...requestHeaders: Header[]) => ({ ...refused, json, requestHeaders });

describe('Content-Type', () => {
  it('that is not JSON is the cause of a 415, and is corrected', () => {
    const { first, title, places, request } = judge(sent(['Content-Type', 'text/plain;charset=UTF-8']));
    expect(first).toBe(`confirmed: ${unsupported}#content-type`);
    expect(title).toBe('Content-Type is text/plain; the call takes application/json');
    expect(places).toEqual([{ in: 'request-header', name: 'Content-Type' }]);
    expect(request).toMatchObject({
      headers: [['Content-Type', 'application/json']],
      body: JSON.stringify(json),
    });
  });

  it('cannot be JSON where the page asked in the mode that does not allow it', () => {
    const { first, title, steps, places } = judge(
      sent(['Content-Type', 'text/plain;charset=UTF-8'], ['Sec-Fetch-Mode', 'no-cors']),
    );
    expect(first).toBe(`confirmed: ${unsupported}#content-type`);
    expect(title).toBe('Content-Type is text/plain: no-cors mode does not allow application/json');
    expect(steps[0]).toContain("Use fetch without mode: 'no-cors'");
    expect(places).toEqual([{ in: 'request-header', name: 'Sec-Fetch-Mode' }]);
  });

  it('may be missing', () => {
    const { first, title } = judge(sent(['Authorization', 'Bearer made-up']));
    expect(first).toBe(`confirmed: ${unsupported}#content-type`);
    expect(title).toBe('Content-Type is missing; the call takes application/json');
  });

  it('is not repeated where it is something else, such as a token put into the wrong header', () => {
    const { title, evidence } = judge(sent(['Content-Type', 'Bearer YWMt-made-up-token']));
    expect(title).toBe('Content-Type is no media type; the call takes application/json');
    expect(evidence.join()).not.toContain('YWMt');
  });

  it('of a form goes with the body of one: both are corrected', () => {
    const headers = [['Content-Type', 'application/x-www-form-urlencoded']] as const;
    const { first, request } = judge({
      ...refused,
      requestBody: 'username=dora&nickname=Dora',
      requestHeaders: headers,
    });
    expect(first).toBe(`confirmed: ${unsupported}#content-type`);
    expect(request?.body).toBe('{"username":"dora","nickname":"Dora"}');
  });

  it.each(['application/json', 'Application/JSON; charset=utf-8', 'application/merge-patch+json'])(
    'is out as a cause: %s',
    (type) => {
      expect(judge(sent(['content-type', type])).verdicts['content-type']).toBe('ruled-out');
    },
  );

  it('of an upload is multipart, which a command cannot show', () => {
    const { first, title, steps, request } = judge({ ...refused, path: '/chatfiles', json: { file: 'x' } });
    expect(first).toBe(`confirmed: ${unsupported}#content-type`);
    expect(title).toBe('Content-Type is application/json; the call takes multipart/form-data');
    expect(steps[0]).toContain('FormData');
    expect(request).toBeNull();
  });

  it('without a boundary leaves the file unread', () => {
    const { evidence, title } = judge({
      path: '/chatfiles',
      error: 'illegal_argument',
      text: 'file must be provided.',
      requestHeaders: [['Content-Type', 'multipart/form-data']],
      requestBody: 'x',
    });
    expect(title).toBe('Content-Type has no boundary, so the form cannot be read');
    expect(evidence[0]).toBe('Content-Type names no boundary.');
  });

  it('is not certain on a path that is not known', () => {
    const call = sent(['Content-Type', 'text/plain']);
    expect(judge({ ...call, path: '/odd' }).verdicts['content-type']).toBe('likely');
  });

  it('may be why a request is invalid, but need not', () => {
    const call = {
      json,
      path: '/chatgroups',
      error: 'illegal_argument',
      text: 'this is an invalid request.',
    };
    const { verdicts } = judge({ ...call, requestHeaders: [['Content-Type', 'text/plain']] });
    expect(verdicts['wrong-headers']).toBe('likely');
  });
});

describe('Accept', () => {
  const type: Header = ['Content-Type', 'application/json'];

  it('that leaves JSON out is likely the cause: one document alone says so', () => {
    const { first, evidence, request } = judge(sent(type, ['Accept', 'application/xml, text/html;q=0.9']));
    expect(first).toBe(`likely: ${unsupported}#accept`);
    expect(evidence).toEqual(['Accept is application/xml, text/html, which leaves JSON out.']);
    expect(request?.headers).toEqual([type, ['Accept', 'application/json']]);
  });

  it('may refuse JSON by name', () => {
    expect(judge(sent(type, ['Accept', 'application/json;q=0, text/plain'])).verdicts.accept).toBe('likely');
  });

  it.each(['*/*', 'application/*', 'text/html, application/json;q=0.1', ''])(
    'is out as a cause: "%s"',
    (accept) => {
      expect(judge(sent(type, ['Accept', accept])).verdicts.accept).toBe('ruled-out');
    },
  );

  it('is out where there is none', () => {
    expect(judge(sent(type)).verdicts.accept).toBe('ruled-out');
  });
});
