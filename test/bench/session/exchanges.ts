import { errorBody } from '../../fixtures/calls';

/** What was sent and what was answered. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly sent?: string;
  readonly answered: string | object;
  /** ms since the epoch. */
  readonly at: number;
}

const start = Date.UTC(2026, 10, 20);
const api = 'https://a1.easemob.com/acme/shop';
type Kind = (index: number) => Omit<Exchange, 'at'>;

const get = (path: string, status: number, answered: string | object) => ({
  method: 'GET',
  url: `${api}${path}`,
  status,
  answered,
});
const post = (path: string, sent: unknown, status: number, answered: string | object) => ({
  method: 'POST',
  url: `${api}${path}`,
  status,
  sent: JSON.stringify(sent),
  answered,
});

const successes: readonly Kind[] = [
  (index) =>
    get(`/users/user${index % 500}/contacts/users`, 200, { action: 'get', data: ['amy', 'ben'], count: 2 }),
  (index) =>
    post('/messages/users', { from: 'amy', to: [`user${index}`], type: 'txt', body: { msg: 'hi' } }, 200, {
      action: 'post',
      data: { [`user${index}`]: String(index) },
    }),
  (index) =>
    get(`/chatgroups/4065949181${index % 300}`, 200, { action: 'get', data: [{ id: String(index) }] }),
];

const failures: readonly Kind[] = [
  (index) =>
    post(
      `/chatgroups/40659491815425/users/user${index}`,
      {},
      403,
      errorBody(
        'forbidden_op',
        `can not join this group, reason:user: user${index} already in group: 40659491815425`,
      ),
    ),
  (index) =>
    get(`/users/user${index}`, 404, errorBody('service_resource_not_found', 'Service resource not found')),
  (index) =>
    post(
      '/messages/chatgroups',
      { from: 'amy', to: [String(index)], type: 'txt', body: { msg: 'hi' } },
      401,
      errorBody('unauthorized', 'Unable to authenticate due to expired access token'),
    ),
  (index) =>
    post(
      '/users',
      { username: `user${index}`, password: 'made-up' },
      400,
      errorBody(
        'duplicate_unique_property_exists',
        `Application null Entity user requires that property named username be unique, value of user${index} exists`,
      ),
    ),
  () => get('/chatrooms', 429, errorBody('reach_limit', 'This request has reached api limit')),
  () => get('/chatgroups', 502, '<html><head><title>502 Bad Gateway</title></head></html>'),
];

/** Calls of an app, this share of which fails; the same each time. */
export function exchanges(count: number, failing: number): Exchange[] {
  return Array.from({ length: count }, (_, index) => {
    const fails = Math.floor((index + 1) * failing) > Math.floor(index * failing);
    const kinds = fails ? failures : successes;
    return { ...(kinds[index % kinds.length] as Kind)(index), at: start + index * 50 };
  });
}
