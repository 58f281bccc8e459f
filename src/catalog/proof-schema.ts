/**
 * `proof` of a cause: what the standard checks are told of it. One key, one check; `docs/catalog-guide.md` lists
 * them. Figures are those of the documents that the entry cites.
 */

const names = {
  type: 'array',
  items: { type: 'string', minLength: 1 },
  minItems: 1,
  uniqueItems: true,
} as const;
const count = { type: 'integer', minimum: 1 } as const;
const yes = { const: true } as const;

const measured = {
  type: 'object',
  properties: {
    /** The fields of the body in which the text may stand. */
    fields: names,
    /** Not the field's own text, but each of the keys, values or items in it. */
    within: { enum: ['keys', 'values', 'items'] },
    unit: { enum: ['bytes', 'characters'] },
    /** Used where the service's text gives no `{limit}`. */
    most: count,
  },
  required: ['fields', 'unit', 'most'],
  additionalProperties: false,
} as const;

const listed = {
  type: 'object',
  properties: {
    /** What the list holds, as it follows a number: "users", "个用户". */
    of: {
      type: 'object',
      properties: { en: { type: 'string', minLength: 1 }, zh: { type: 'string', minLength: 1 } },
      required: ['en', 'zh'],
      additionalProperties: false,
    },
    /** Where it stands: the first of these fields that holds a list; a body that is an array needs none. */
    fields: names,
    /** Or in this parameter of the query, between commas. */
    query: { type: 'string', minLength: 1 },
    /** Or in the last segment of the path, between commas. */
    path: yes,
    /** An empty list breaks the limit too. */
    least: { const: 1 },
    /** Used where the service's text gives no `{limit}`. */
    most: count,
  },
  required: ['of', 'most'],
  additionalProperties: false,
} as const;

export const proofSchema = {
  type: 'object',
  properties: {
    /** A field of the body is missing or has no value. */
    field: {
      type: 'object',
      properties: {
        /** The field, and other names that the service takes for it; left out where its text names the field. */
        names,
        /** What is wrong with it, where the entry has another cause for the other fault. */
        fault: { enum: ['missing', 'empty'] },
      },
      additionalProperties: false,
    },
    /** A text of the body is too long. */
    length: measured,
    /** A field or parameter takes none but these values. */
    values: {
      type: 'object',
      properties: {
        field: { type: 'string', minLength: 1 },
        in: { enum: ['body', 'query'] },
        allowed: names,
      },
      required: ['field', 'in', 'allowed'],
      additionalProperties: false,
    },
    /** A field of the body has another JSON type than the API reads. */
    type: { type: 'string', minLength: 1 },
    /** A list has too many items. */
    items: listed,
    /** One call adds no more members than this. */
    members: {
      type: 'object',
      properties: { most: count },
      required: ['most'],
      additionalProperties: false,
    },
    /** A page of the query is too large. */
    page: {
      type: 'object',
      properties: { most: count },
      required: ['most'],
      additionalProperties: false,
    },
    /** A parameter is missing that the operation's `query` requires. */
    parameter: yes,
    /** What was sent is too large; `either` where the cause leaves open what. */
    size: {
      type: 'object',
      properties: {
        of: { enum: ['body', 'file', 'upload', 'either', 'message', 'message-parts'] },
        /** In bytes. */
        most: count,
      },
      required: ['of'],
      additionalProperties: false,
    },
    /** What the path or body names is not there. */
    missing: {
      type: 'array',
      items: { enum: ['user', 'group', 'room', 'thread', 'file', 'template', 'label'] },
      minItems: 1,
      uniqueItems: true,
    },
    /** `Content-Type` is not what the call takes. */
    mediaType: { const: 'content-type' },
    /** Too many calls: in a second or minute, or the service does not say whether it counts by time. */
    rate: { enum: ['timed', 'unsaid'] },
    /** The call takes an app token, or that of an organization's admin. */
    role: { enum: ['app', 'admin'] },
    /** What is wrong with the token. `unusable`: it was sent, but is invalid for one of several reasons. */
    token: {
      type: 'array',
      items: { enum: ['not-sent', 'bad-scheme', 'expired', 'malformed', 'other-app', 'unusable'] },
      minItems: 1,
      uniqueItems: true,
    },
    /** An earlier call of the log has already brought this state about. */
    already: {
      enum: [
        'member',
        'not-member',
        'not-admin',
        'owner',
        'registered',
        'banned',
        'password-changed',
        'recalled',
        'id-taken',
        'same-call',
      ],
    },
    /** The service names some of the users of the call; `leave-out`: the call goes through without them. */
    users: { enum: ['named', 'leave-out'] },
    /** Where the body holds what the service speaks of; dots lead into objects. */
    at: names,
    /** Another call on the same thing ran at the same moment. */
    overlap: yes,
  },
  minProperties: 1,
  additionalProperties: false,
} as const;
