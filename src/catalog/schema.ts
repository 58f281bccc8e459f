import type { FromSchema } from 'json-schema-to-ts';
import { proofSchema } from './proof-schema';

/** One text in both languages. */
const bilingual = {
  type: 'object',
  properties: { en: { type: 'string', minLength: 1 }, zh: { type: 'string', minLength: 1 } },
  required: ['en', 'zh'],
  additionalProperties: false,
} as const;

/** A fix step: a text, or the name of one that several entries share (`steps.json`). */
const step = { anyOf: [{ type: 'string', pattern: '^[a-z][a-z0-9-]*$' }, bilingual] } as const;

const cause = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
    /** The one-line cause for the row, once this cause is confirmed; else the entry's title. */
    title: bilingual,
    text: bilingual,
    /** The service's own text states this cause and leaves no other open: an exact match confirms it. */
    stated: { type: 'boolean' },
    proof: proofSchema,
    fix: { type: 'array', items: step, minItems: 1 },
  },
  required: ['id', 'text', 'fix'],
  additionalProperties: false,
} as const;

const source = {
  type: 'object',
  properties: {
    document: { type: 'string', minLength: 1 },
    /** The row in the document's error table, counted from 1; pages without a table have none. */
    row: { type: 'integer', minimum: 1 },
    /** What this document says of the cause, where the documents disagree. */
    claim: bilingual,
    /** How large this document lets what is sent be. */
    limits: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          of: { enum: ['body', 'message', 'message-with-ext', 'file'] },
          bytes: { type: 'integer', minimum: 1 },
        },
        required: ['of', 'bytes'],
        additionalProperties: false,
      },
      minItems: 1,
    },
  },
  required: ['document'],
  additionalProperties: false,
} as const;

const entry = {
  type: 'object',
  properties: {
    /** The file's name and a name of the entry's own. Permanent: an id that goes is never used again. */
    id: { type: 'string', pattern: '^[\\p{Ll}\\p{Lo}0-9_]+/[a-z0-9-]+$' },
    status: {
      type: 'array',
      items: { type: 'integer', minimum: 100, maximum: 599 },
      minItems: 1,
      uniqueItems: true,
    },
    /** The wire's text with `{placeholders}`; empty where the body carries none. */
    description: { type: 'string' },
    /** Other wordings of the same text. */
    variants: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
    /** Operations that it is tied to; without them it fits any. */
    operations: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
    evidence: { enum: ['documented', 'observed', 'retired'] },
    /** Why no check can say anything of its causes; `test/diagnosis/checks/unprovable.ts` has the words. */
    unprovable: { enum: ['plan', 'feature', 'inside', 'stored', 'age'] },
    title: bilingual,
    causes: { type: 'array', items: cause, minItems: 1 },
    sources: { type: 'array', items: source, minItems: 1 },
  },
  required: ['id', 'status', 'description', 'evidence', 'title', 'causes', 'sources'],
  additionalProperties: false,
} as const;

/** One file of `errors/`: all that is known of one value of `error`. */
export const errorFileSchema = {
  type: 'object',
  properties: {
    /** For editors: `../error-file.schema.json`. */
    $schema: { const: '../error-file.schema.json' },
    /** As the wire spells it; empty for bodies that carry none. */
    error: { type: 'string' },
    /** What the code alone says, for a text that no entry matches. */
    code: {
      type: 'object',
      properties: { title: bilingual, causes: { type: 'array', items: cause, minItems: 1 } },
      required: ['title', 'causes'],
      additionalProperties: false,
    },
    entries: { type: 'array', items: entry },
  },
  required: ['error', 'entries'],
  additionalProperties: false,
} as const;

/** `statuses.json`: what each HTTP status says on its own. */
export const statusesSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      status: { type: 'integer', minimum: 100, maximum: 599 },
      title: bilingual,
      causes: { type: 'array', items: cause, minItems: 1 },
      sources: { type: 'array', items: source },
    },
    required: ['status', 'title', 'causes', 'sources'],
    additionalProperties: false,
  },
} as const;

/** `documents.json`: what `sources` refer to. `witness` is shared by documents that are one text. */
export const documentsSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^[a-z0-9][a-z0-9/_.-]*$' },
      title: bilingual,
      witness: { type: 'string' },
      /** How many rows its two tables have, where it has tables: each must be some entry's source. */
      rows: {
        type: 'object',
        properties: {
          errors: { type: 'integer', minimum: 1 },
          statuses: { type: 'integer', minimum: 1 },
        },
        required: ['errors', 'statuses'],
        additionalProperties: false,
      },
    },
    required: ['id', 'title'],
    additionalProperties: false,
  },
} as const;

/** `placeholders.json`: every name that templates may use, with the words for when its value is not known. */
export const placeholdersSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      name: { type: 'string', pattern: '^[a-z][a-z0-9_]*$' },
      meaning: { type: 'string', minLength: 1 },
      unknown: bilingual,
      secret: { type: 'boolean' },
      /** Filled from the call itself, so that texts may use it though no template captures it. */
      fromCall: { const: true },
    },
    required: ['name', 'meaning', 'unknown'],
    additionalProperties: false,
  },
} as const;

/** `steps.json`: fix steps that several entries share, by name. */
export const stepsSchema = { type: 'object', additionalProperties: bilingual } as const;

/** `retired-ids.json`: ids of entries that are no more. */
export const retiredIdsSchema = { type: 'array', items: { type: 'string' }, uniqueItems: true } as const;

export type ErrorFile = FromSchema<typeof errorFileSchema>;
export type CatalogEntry = ErrorFile['entries'][number];
export type CatalogCode = NonNullable<ErrorFile['code']>;
export type CatalogCause = CatalogEntry['causes'][number];
export type Proof = NonNullable<CatalogCause['proof']>;
export type FixStep = CatalogCause['fix'][number];
export type CatalogSource = CatalogEntry['sources'][number];
export type StatusEntry = FromSchema<typeof statusesSchema>[number];
export type CatalogDocument = FromSchema<typeof documentsSchema>[number];
export type Placeholder = FromSchema<typeof placeholdersSchema>[number];
export type Steps = FromSchema<typeof stepsSchema>;
