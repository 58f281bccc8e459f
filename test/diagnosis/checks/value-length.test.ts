import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const room = { method: 'PUT', path: '/chatrooms/90000000000009', status: 403, error: 'exceed_limit' };
const attributes = {
  method: 'PUT',
  path: '/metadata/chatgroup/90000000000001/user/ben',
  error: 'metadata_error',
};
const presence = { path: '/users/amy/presence/ios_made-up/1', text: 'ext is too big' };

describe('a value that is too long', () => {
  it('is measured in bytes where the limit is in bytes', () => {
    const { title, places } = judge({ ...presence, json: { ext: '忙'.repeat(342) } });
    expect(title).toBe('ext has 1,026 bytes; 1,024 are allowed');
    expect(places[0]).toMatchObject({ key: 'ext' });
  });

  it('is measured in characters where the limit is in characters', () => {
    const call = { path: '/chatrooms/90000000000009/announcement', status: 403, error: 'forbidden_op' };
    const json = { announcement: '😀'.repeat(513) };
    expect(judge({ ...call, text: 'announce info length exceeds limit!', json }).title).toBe(
      'announcement has 513 characters; 512 are allowed',
    );
  });

  it('is held against the limit that the service names', () => {
    const { title } = judge({ ...room, text: 'title cannot exceed to 64', json: { name: 'x'.repeat(65) } });
    expect(title).toBe('name has 65 characters; 64 are allowed');
  });

  it('may be one of several, or the key of one', () => {
    const metaData = { short: 'x', long: 'x'.repeat(513) };
    expect(
      judge({ ...attributes, text: 'exceeds chatgroup user metadata single value limit', json: { metaData } })
        .title,
    ).toBe('long has 513 bytes; 512 are allowed');
    const keys = { metaData: { short: 'x', 'a-very-long-key-name': 'x' } };
    expect(
      judge({ ...attributes, text: 'exceeds chatgroup user metadata single key limit', json: keys }).title,
    ).toBe('a-very-long-key-name has 20 bytes; 16 are allowed');
  });

  it('is named by its place in a list', () => {
    const call = { ...room, path: '/chatrooms/90000000000009/users/ben/tag' };
    const json = { tags: ['vip', 'v'.repeat(33)] };
    expect(judge({ ...call, text: 'tag length exceeds limit!', json }).title).toBe(
      'tags[1] has 33 characters; 32 are allowed',
    );
  });

  it('is not claimed to be too long when it is not', () => {
    const { title, evidence } = judge({ ...presence, json: { ext: 'busy' } });
    expect(title).not.toContain('bytes');
    expect(evidence).toEqual(['ext has 4 bytes, no more than the 1,024 documented.']);
  });
});

describe('maxusers', () => {
  it('is held against the limit that the service names', () => {
    expect(judge({ ...room, text: 'maxUsers cannot exceed 10000', json: { maxusers: 20_000 } }).title).toBe(
      'maxusers is 20,000; 10,000 is the most',
    );
  });

  const group = {
    path: '/chatgroups',
    status: 403,
    error: 'exceed_limit',
    text: 'members size is greater than max user size !',
  };

  it('counts the members with the owner', () => {
    const json = { public: true, owner: 'amy', maxusers: 2, members: ['ben', 'cho'] };
    const { first, title, verdicts } = judge({ ...group, json });
    expect(first).toBe('confirmed: exceed_limit/too-many-members#over-maxusers');
    expect(title).toBe('2 members and the owner are more than maxusers, 2');
    expect(verdicts['too-many-per-call']).toBe('ruled-out');
  });

  it('counts nobody twice, in whatever case', () => {
    const json = { public: true, owner: 'amy', maxusers: 2, members: ['Amy', 'ben', 'BEN'] };
    expect(judge({ ...group, json }).verdicts['over-maxusers']).not.toBe('confirmed');
  });

  it('is not all: one call adds 60 at most', () => {
    const usernames = Array.from({ length: 61 }, (_, index) => `customer-${index}`);
    const { verdicts } = judge({ ...group, path: '/chatgroups/90000000000001/users', json: { usernames } });
    expect(verdicts['too-many-per-call']).toBe('likely');
  });
});

describe('an upload', () => {
  const upload = { path: '/chatfiles', error: 'illegal_argument', text: 'file must be provided.' };
  const form = (name: string) =>
    `--made-up\r\nContent-Disposition: form-data; name="${name}"; filename="a.png"\r\n\r\nx\r\n--made-up--\r\n`;
  const requestHeaders = [['Content-Type', 'multipart/form-data; boundary=made-up']] as const;

  it('by another name than `file` is named', () => {
    const { first, title, steps } = judge({ ...upload, requestHeaders, requestBody: form('image') });
    expect(first).toBe('confirmed: illegal_argument/file-missing#file-missing');
    expect(title).toBe('The form has a part image; the API reads file');
    expect(steps).toEqual(["Append the file under the name file: form.append('file', file)."]);
  });

  it('by the right name may be a text', () => {
    expect(judge({ ...upload, requestHeaders, requestBody: form('file') }).evidence[0]).toContain(
      'may be a text',
    );
  });

  it('that is not shown says nothing', () => {
    expect(
      judge({ ...upload, requestHeaders: [...requestHeaders, ['Content-Length', '99']] }).evidence,
    ).toEqual([]);
  });
});

describe('what the service speaks of', () => {
  it('is shown where it stands', () => {
    const json = { groupname: 'Bad words', public: true, owner: 'amy' };
    const call = { path: '/chatgroups', status: 403, error: 'group_name_violation', json };
    const { evidence, places } = judge({ ...call, text: 'Bad words is violation, please change it.' });
    expect(evidence).toEqual(['groupname is Bad words.']);
    expect(places[0]).toMatchObject({ key: 'groupname' });
  });
});
