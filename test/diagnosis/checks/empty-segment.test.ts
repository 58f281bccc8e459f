import { describe, expect, it } from 'vitest';
import { refused, tell } from './in-a-log';

const noApi = [500, 'web_application', 'javax.ws.rs.WebApplicationException'] as const;
const noApp = [
  404,
  'organization_application_not_found',
  'Could not find application for /acme from URI: /acme/shop/users',
] as const;

describe('an empty segment', () => {
  it('is found below the app, and not filled in by us', () => {
    const told = tell(refused('GET', '/acme/shop/chatgroups//users', noApi));
    expect(told.verdicts['no-such-path']).toBe('confirmed');
    expect(told.title).toBe('The path has an empty segment: //');
    expect(told.places['no-such-path']).toContainEqual({ in: 'path', segment: 3 });
    expect(told.request).toBeNull();
  });

  it('is left out before the app', () => {
    const told = tell(refused('GET', '//acme/shop/users', noApp));
    expect(told.verdicts['wrong-segments']).toBe('confirmed');
    expect(told.request).toBe('GET https://a1.easemob.com/acme/shop/users');
  });

  it('proves nothing on a server of one’s own, which makes another path of it', () => {
    const told = tell(refused('GET', 'https://chat.example.com//api/acme/shop/users', noApp));
    expect(told.verdicts['wrong-segments']).not.toBe('confirmed');
  });

  it('before the app is not blamed where the service passed it over', () => {
    const seen = [
      404,
      'organization_application_not_found',
      'Could not find application for acme/shoop from URI: acme/shoop/users',
    ] as const;
    const told = tell(refused('GET', '//acme/shoop/users', seen));
    expect(told.verdicts['wrong-segments']).not.toBe('confirmed');
  });

  it('is none at the end of the path', () => {
    expect(tell(refused('GET', '/acme/shop/chatgroups/', noApi)).title).not.toContain('empty segment');
    expect(tell(refused('GET', '/acme/shop/chatgroups//', noApi)).title).not.toContain('empty segment');
  });
});
