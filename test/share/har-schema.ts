/** HAR 1.2 as its specification has it, and stricter where a browser's importer is: what it needs must be there. */
const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: -1 } as const;
const nameAndValue = object({ name: text, value: text });
const nothing = { type: 'array', maxItems: 0 } as const;

/** An object with these fields, others only with the underscore of a writer's own. */
function object(required: Record<string, object>, optional: Record<string, object> = {}) {
  return {
    type: 'object',
    properties: { ...required, ...optional, comment: text },
    required: Object.keys(required),
    patternProperties: { '^_': {} },
    additionalProperties: false,
  };
}

const message = {
  httpVersion: text,
  cookies: nothing,
  headers: { type: 'array', items: nameAndValue },
  headersSize: count,
  bodySize: count,
};

const request = object(
  { method: text, url: text, ...message, queryString: { type: 'array', items: nameAndValue } },
  { postData: object({ mimeType: text, text }) },
);

const response = object({
  status: { type: 'integer', minimum: 0 },
  statusText: text,
  ...message,
  content: object(
    { size: { type: 'integer', minimum: 0 }, mimeType: { type: 'string', minLength: 1 } },
    { text },
  ),
  redirectURL: text,
});

const wait = { type: 'number', anyOf: [{ const: -1 }, { minimum: 0 }] };
const own = { type: 'number', minimum: 0 };

const entry = object(
  {
    startedDateTime: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
    time: own,
    request,
    response,
    cache: object({}),
    timings: object(
      { send: own, wait: own, receive: own },
      { blocked: wait, dns: wait, connect: wait, ssl: wait },
    ),
  },
  { serverIPAddress: text, connection: text },
);

const program = object({ name: text, version: text });

export const harSchema = object({
  log: object(
    { version: { const: '1.2' }, creator: program, entries: { type: 'array', items: entry } },
    { browser: program, pages: nothing },
  ),
});
