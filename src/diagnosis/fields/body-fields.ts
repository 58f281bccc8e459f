import type { OperationMatch } from '../../model/operation';

export type JsonType = 'string' | 'number' | 'boolean' | 'array' | 'object';

/** What the API pages say of an operation's body. */
export interface BodyFields {
  /** `each`: an array of such objects, or where `top` allows it, one. */
  readonly top: 'object' | 'array' | 'either' | 'names';
  /** By name; those that the call does not work without stand in `required`. */
  readonly types: Readonly<Record<string, JsonType>>;
  readonly required: readonly string[];
}

/** `name!` is required. Types: s string, n number, b boolean, a array, o object. */
const groups: readonly [operations: string, top: BodyFields['top'], fields: string][] = [
  // account_system.md, easemob_user_token.md, easemob_app_token.md
  ['create-user', 'either', 'username!s password!s nickname:s'],
  ['create-users', 'array', 'username!s password!s nickname:s'],
  ['get-user-token', 'object', 'grant_type!s username!s password!s ttl:n'],
  ['get-user-token-by-username', 'object', 'grant_type!s username!s autoCreateUser:b ttl:n'],
  ['get-app-token', 'object', 'grant_type!s client_id!s client_secret!s ttl:n'],
  ['change-password', 'object', 'newpassword!s oldPassword:s'],
  ['get-users-status', 'object', 'usernames!a'],
  ['mute-user-globally', 'object', 'username!s chat:n groupchat:n chatroom:n'],
  // user_relationship.md, contact_check.md
  ['block-users', 'object', 'usernames!a'],
  ['import-contacts request-contact', 'object', 'usernames!a'],
  ['check-contacts', 'object', 'username!s check_list!a'],
  // presence.md: to unsubscribe, its example sends the bare names
  ['set-presence', 'object', 'ext!s'],
  ['get-presence subscribe-presence', 'object', 'usernames!a'],
  ['unsubscribe-presence', 'names', 'usernames:a users:a'],
  // message_single.md, message_group.md, message_chatroom.md
  [
    'send-direct-message send-group-message send-chatroom-message',
    'object',
    'from:s to!a type!s body!o ext:o sync_device:b roam_ignore_users:a routetype:s need_group_ack:b chatroom_msg_level:s',
  ],
  [
    'send-group-message-to-members send-chatroom-message-to-members',
    'object',
    'from:s to!a users!a type!s body!o ext:o sync_device:b routetype:s',
  ],
  [
    'send-message send-direct-message-old send-group-message-old send-chatroom-message-old',
    'object',
    'target_type!s target!a msg!o from:s ext:o',
  ],
  ['broadcast-to-chatrooms', 'object', 'from:s ext:o chatroom_msg_level:s'],
  [
    'import-direct-message import-group-message',
    'object',
    'target!s type!s body!o from:s ext:o is_ack_read:b msg_timestamp:n need_download:b',
  ],
  // message_recall.md, message_modify_text_custom.md, conversation pages
  ['recall-message', 'object', 'msg_id!s to!s chat_type!s force!b from:s sync_device:b'],
  ['edit-message', 'object', 'user:s new_msg!o'],
  ['delete-conversation delete-conversation-sdk', 'object', 'channel!s type!s delete_roam!b'],
  // group_manage.md, group_member.md
  [
    'create-group',
    'object',
    'groupname:s avatar:s description:s public!b maxusers:n allowinvites:b membersonly:b invite_need_confirm:b owner!s members:a custom:s',
  ],
  [
    'update-group',
    'object',
    'groupname:s avatar:s description:s maxusers:n membersonly:b allowinvites:b invite_need_confirm:b custom:s public:b',
  ],
  ['transfer-group', 'object', 'newowner!s'],
  ['set-group-announcement set-chatroom-announcement', 'object', 'announcement!s'],
  ['add-group-admin add-chatroom-admin', 'object', 'newadmin!s'],
  [
    'add-group-members block-group-members allow-group-members add-chatroom-members block-chatroom-members allow-chatroom-members',
    'object',
    'usernames!a',
  ],
  ['mute-group-members mute-chatroom-members', 'object', 'usernames!a mute_duration!n'],
  // group_thread.md
  ['create-thread', 'object', 'group_id!s name!s owner!s msg_id!s'],
  ['update-thread', 'object', 'name!s'],
  ['add-thread-members remove-thread-members remove-thread-members-threads-path', 'object', 'usernames!a'],
  // chatroom_manage.md, chatroom_label_mute.md, chatroom_attribute.md
  ['create-chatroom', 'object', 'name!s description:s maxusers:n owner!s members:a custom:s'],
  ['update-chatroom', 'object', 'name:s description:s maxusers:n'],
  ['add-chatroom-super-admin', 'object', 'superadmin!s'],
  ['set-chatroom-member-tag', 'object', 'tags!a'],
  ['get-chatroom-attributes', 'object', 'keys:a'],
  ['set-chatroom-attributes force-set-chatroom-attributes', 'object', 'metaData!o autoDelete:s'],
  ['delete-chatroom-attributes force-delete-chatroom-attributes', 'object', 'keys!a'],
  // userprofile.md, the pages on group member attributes
  ['get-users-attributes', 'object', 'targets!a properties:a'],
  ['set-group-member-attributes', 'object', 'metaData!o'],
  ['set-group-members-attributes', 'array', 'username!s metadata!o'],
  ['get-group-members-attributes', 'object', 'targets!a properties!a'],
  // reaction.md, push.md, message_attachment_storage.md
  ['add-reaction', 'object', 'msgId!s message!s'],
  ['set-push-nicknames', 'array', 'username!s push_nickname!s'],
  ['set-file-lifetime', 'object', 'chatfile_ids!a lifetime!s'],
];

const typesByLetter: Readonly<Record<string, JsonType>> = {
  s: 'string',
  n: 'number',
  b: 'boolean',
  a: 'array',
  o: 'object',
};

const byOperation = new Map<string, BodyFields>(
  groups.flatMap(([operations, top, written]) => {
    const fields = written.split(' ').map((field) => /^(\w+)([!:])(\w)$/.exec(field) ?? []);
    const types = Object.fromEntries(
      fields.map(([, name = '', , letter = '']) => [name, typesByLetter[letter] ?? 'string']),
    );
    const required = fields.flatMap(([, name = '', mark]) => (mark === '!' ? [name] : []));
    return operations.split(' ').map((id) => [id, { top, types, required }] as const);
  }),
);

/** The documented fields of an operation's body; `undefined` where none are noted. */
export function bodyFieldsOf(operation: OperationMatch | null): BodyFields | undefined {
  return operation === null ? undefined : byOperation.get(operation.operation.id);
}

/** What operations have fields noted, for the test that holds them against the catalog. */
export const operationsWithFields: readonly string[] = [...byOperation.keys()];

export type BodyKind = 'json' | 'form' | 'multipart';

const otherKinds: Readonly<Record<string, BodyKind | null>> = {
  'upload-file': 'multipart',
  'upload-group-file': 'multipart',
  'upload-chatroom-file': 'multipart',
  'upload-part': null,
  'set-user-attributes': 'form',
};

/** How an operation's body is written; `null` where the operation is not known. */
export function bodyKindOf(operation: OperationMatch | null): BodyKind | null {
  if (operation === null) return null;
  const kind = otherKinds[operation.operation.id];
  return kind === undefined ? 'json' : kind;
}

/** The JSON type of a value; `null` for JSON's `null` and for what is none. */
export function jsonTypeOf(value: unknown): JsonType | null {
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  if (value === null || (type !== 'object' && type !== 'string' && type !== 'number' && type !== 'boolean')) {
    return null;
  }
  return type;
}
