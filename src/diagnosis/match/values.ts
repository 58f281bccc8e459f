import { catalog } from '../../catalog/catalog';
import type { Call } from '../../model/call';
import type { OperationMatch } from '../../model/operation';
import type { Value, Values } from '../../model/sentence';
import type { UrlParts } from '../url/url';
import { nouns } from './missing-causes';

/** A value shown in a sentence is cut here; the whole is in the response. */
const maxValueChars = 120;
/** Request bodies larger than this are not read for values. In characters. */
const maxBodyChars = 64_000;

/** Values for all placeholders that catalog texts may use, given those of an entry's text. */
export type ValuesFor = (captured: Readonly<Record<string, string>>) => Values;

/**
 * A value for every placeholder that catalog texts may use: from the service's text, else from the path, else from
 * the request's body; else the words for "not known". Path and body are read once.
 */
export function collectValues(call: Call, url: UrlParts, operation: OperationMatch | null): ValuesFor {
  const sent = valuesOfRequest(call, url, operation);
  // A name that is a common word ("operation") is ours, never the request's or the service's.
  const ours: Record<string, Value> = {};
  if (operation !== null) ours.operation = operation.operation.name;
  if (/^\/(?:metadata\/)?chatroom/.test(url.rest)) ours.group_or_room = nouns.room.within;
  return (captured) => {
    const values: Record<string, Value> = { ...sent };
    for (const [name, value] of Object.entries(captured)) {
      const placeholder = catalog.placeholders.get(name);
      if (placeholder !== undefined && isKnown(value)) values[name] = shown(value, placeholder.secret);
    }
    return Object.assign(values, ours);
  };
}

function valuesOfRequest(call: Call, url: UrlParts, operation: OperationMatch | null): Values {
  const [org, appName] = url.form === 'app-id' ? ['app-id', url.app ?? ''] : (url.app?.split('#') ?? []);
  const path: Record<string, string | undefined> = {
    group_id: operation?.params.chatroom_id,
    ...operation?.params,
    app: url.app ?? undefined,
    org_name: org,
    app_name: appName,
    host: url.host,
    path: url.path,
    method: call.request.method,
    status: String(call.response.status),
  };
  const body = topLevelFields(call.request.body);
  const values: Record<string, Value> = {};
  for (const { name, unknown, secret } of catalog.placeholders.values()) {
    const value = isKnown(path[name]) ? path[name] : body[name];
    values[name] = isKnown(value) ? shown(value, secret) : unknown;
  }
  return values;
}

/** The service forgets to fill in some of its own templates. */
const isKnown = (value: string | undefined): value is string =>
  value !== undefined && value !== '' && value !== '%s' && value !== 'null';

function topLevelFields(body: string | null): Record<string, string> {
  const fields: Record<string, string> = {};
  if (body === null || body.length > maxBodyChars || !body.trimStart().startsWith('{')) return fields;
  try {
    for (const [name, value] of Object.entries(JSON.parse(body) as object)) {
      if (typeof value === 'string' || typeof value === 'number') fields[name] = String(value);
    }
  } catch {
    // A body that is no JSON has no fields; the checks say what is wrong with it.
  }
  return fields;
}

function shown(value: string, secret = false): string {
  if (secret) return '••••••';
  return value.length > maxValueChars ? `${value.slice(0, maxValueChars)}…` : value;
}
