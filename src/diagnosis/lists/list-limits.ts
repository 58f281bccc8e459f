import type { LocalizedText } from '../../model/language';

/** A cause that says that a list is too long. */
export interface ListLimit {
  readonly cause: string;
  /** What the list holds. */
  readonly of: LocalizedText;
  /** Where it stands: fields of the body, a parameter of the query, or the path. */
  readonly fields: readonly string[];
  readonly query?: string;
  readonly inPath?: true;
  /** As documented, where the service's text does not name it. */
  readonly most: number;
}

const users: LocalizedText = { en: 'users', zh: '个用户' };
const ids: LocalizedText = { en: 'ids', zh: '个 ID' };

/** With the API pages that state them: each entry's sources name them. */
export const listLimits: readonly ListLimit[] = [
  { cause: 'illegal_argument/batch-too-large#too-many', of: users, fields: [], most: 60 },
  { cause: 'illegal_argument/too-many-nicknames#too-many', of: users, fields: [], most: 50 },
  {
    cause: 'metadata_error/too-many-members#too-many',
    of: { en: 'members', zh: '个成员' },
    fields: [],
    most: 20,
  },
  { cause: 'illegal_argument/body-too-long#too-many', of: users, fields: ['usernames'], most: 100 },
  {
    cause: 'illegal_argument/presence-too-many#too-many',
    of: users,
    fields: ['usernames', 'users'],
    most: 100,
  },
  { cause: 'blank/presence-too-many-subscribed#too-many-users', of: users, fields: ['usernames'], most: 100 },
  { cause: 'blank/presence-too-many-read#too-many-users', of: users, fields: ['usernames'], most: 100 },
  {
    cause: 'blank/presence-too-many-unsubscribed#too-many-users',
    of: users,
    fields: ['usernames', 'users'],
    most: 100,
  },
  { cause: 'illegal_argument/check-list-size#wrong-size', of: users, fields: ['check_list'], most: 100 },
  { cause: 'illegal_argument/too-many-files#too-many', of: ids, fields: ['chatfile_ids'], most: 100 },
  { cause: 'group_error/too-many-users#too-many', of: users, fields: ['usernames'], most: 10 },
  {
    cause: 'invalid_parameter/too-many-users#too-many',
    of: users,
    fields: ['usernames'],
    inPath: true,
    most: 60,
  },
  {
    cause: 'message_send_error/too-many-receivers#too-many',
    of: { en: 'receivers', zh: '个接收方' },
    fields: ['to'],
    most: 600,
  },
  { cause: 'metadata_error/too-many-read#too-many', of: users, fields: ['targets'], most: 10 },
  { cause: 'bad_request/batch-too-large#too-many', of: users, fields: ['targets'], most: 100 },
  {
    cause: 'blank/batch-too-large#too-many',
    of: { en: 'attributes', zh: '个属性' },
    fields: ['metaData', 'keys'],
    most: 10,
  },
  {
    cause: 'exceed_limit/too-many-tags#too-many',
    of: { en: 'tags', zh: '个标签' },
    fields: ['tags'],
    most: 10,
  },
  { cause: 'bad_request/too-many-messages#too-many', of: ids, fields: [], query: 'msgIdList', most: 20 },
  { cause: 'param/too-many-to-delete#too-many', of: ids, fields: [], query: 'msgIdList', most: 50 },
];
