import type { FromSchema } from 'json-schema-to-ts';

const text = { type: 'string', minLength: 1 } as const;
const names = { type: 'array', items: text, minItems: 1, uniqueItems: true } as const;

const body = {
  type: 'object',
  properties: {
    /** An object unless said otherwise. `either`: one, or an array of such; `names`: an array of texts will do. */
    shape: { enum: ['array', 'either', 'names'] },
    /** The type of each documented field. */
    fields: {
      type: 'object',
      additionalProperties: { enum: ['string', 'number', 'boolean', 'array', 'object'] },
      minProperties: 1,
    },
    /** Fields that the call does not work without. */
    required: names,
    /** Other names that the service takes for a field. */
    aliases: { type: 'object', additionalProperties: names, minProperties: 1 },
    /** The documents that say so. */
    sources: names,
  },
  required: ['fields', 'sources'],
  additionalProperties: false,
} as const;

/** One question asked of the request, where one method and path serve several operations. */
const when = {
  oneOf: [
    {
      /** The body is a JSON array. */
      type: 'object',
      properties: { bodyIs: { const: 'array' } },
      required: ['bodyIs'],
      additionalProperties: false,
    },
    {
      /** The body is a JSON object with this key, whatever its value. */
      type: 'object',
      properties: { bodyHas: text },
      required: ['bodyHas'],
      additionalProperties: false,
    },
    {
      /** The body is a JSON object with these texts. */
      type: 'object',
      properties: { body: { type: 'object', additionalProperties: text, minProperties: 1 } },
      required: ['body'],
      additionalProperties: false,
    },
    {
      /** The query has a parameter of this name. */
      type: 'object',
      properties: { query: text },
      required: ['query'],
      additionalProperties: false,
    },
    {
      /** The segment in this placeholder's place names several things, with commas between. */
      type: 'object',
      properties: { manyIn: text },
      required: ['manyIn'],
      additionalProperties: false,
    },
  ],
} as const;

/** `operations.json`: every call that the API has. */
export const operationsSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      /** Permanent. */
      id: { type: 'string', pattern: '^[a-z]+(-[a-z0-9]+)+$' },
      method: { enum: ['GET', 'POST', 'PUT', 'DELETE'] },
      /** Below the app, with placeholders. */
      path: { type: 'string', pattern: '^/' },
      module: text,
      name: {
        type: 'object',
        properties: { en: text, zh: text },
        required: ['en', 'zh'],
        additionalProperties: false,
      },
      /** Of those that share a method and a path, all but the last have one. */
      when,
      /** How the body is written, where it is not JSON. */
      sends: { enum: ['form', 'multipart', 'binary'] },
      /** The JSON body, as documented. */
      body,
      /** Parameters that the call does not work without. */
      query: {
        type: 'object',
        properties: { required: names, sources: names },
        required: ['required', 'sources'],
        additionalProperties: false,
      },
    },
    required: ['id', 'method', 'path', 'module', 'name'],
    additionalProperties: false,
  },
} as const;

export type OperationRow = FromSchema<typeof operationsSchema>[number];
