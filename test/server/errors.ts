import type { ContentfulStatusCode } from 'hono/utils/http-status';

interface ErrorFields {
  readonly error?: string;
  readonly exception?: string;
  readonly description?: string;
}

/** Which of the services behind the API answers: each writes the fields of its bodies in its own order. */
type Writer = 'users' | 'groups' | 'bare';

/** A refusal, thrown wherever a request turns out to be wrong and written as a body at the door. */
export class ServiceError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly fields: ErrorFields,
    readonly writer: Writer = 'users',
  ) {
    super(fields.description ?? fields.error ?? String(status));
  }

  /** `null` for an answer without a body. */
  body(now: number): Record<string, unknown> | null {
    const { error, exception, description } = this.fields;
    if (error === undefined && description === undefined) return null;
    const stamp = { timestamp: now, duration: 0 };
    const text = { error_description: description };
    if (this.writer === 'bare') return { error, ...text };
    if (this.writer === 'groups') return { error, ...stamp, exception, ...text, properties: {} };
    return { error, exception, ...stamp, ...text };
  }
}

export function illegalArgument(description: string): ServiceError {
  const exception = 'java.lang.IllegalArgumentException';
  return new ServiceError(400, { error: 'illegal_argument', exception, description });
}

export function invalidRequest(): ServiceError {
  return illegalArgument('this is an invalid request.');
}

export function jsonParse(description: string): ServiceError {
  const exception = 'org.codehaus.jackson.JsonParseException';
  return new ServiceError(400, { error: 'json_parse', exception, description });
}

/** `/token` answers with these two fields alone. */
export function invalidGrant(description: string, status: 400 | 404 = 400): ServiceError {
  return new ServiceError(status, { error: 'invalid_grant', description }, 'bare');
}

export function unauthorized(description: string, exception = 'EasemobSecurityException'): ServiceError {
  return new ServiceError(401, { error: 'unauthorized', exception, description });
}

export function tokenIsBlank(): ServiceError {
  return groupError(401, 'group_authorization', 'GroupAuthorizationException', 'token is blank!');
}

export function banned(): ServiceError {
  const exception = 'ForbiddenServiceOperationException';
  const description = 'Service operation not allowed';
  return new ServiceError(403, { error: 'forbidden_service_operation', exception, description });
}

export function badAccessToken(description: string): ServiceError {
  const exception = 'EasemobSecurityException';
  return new ServiceError(401, { error: 'auth_bad_access_token', exception, description });
}

export function forbiddenOp(description: string): ServiceError {
  return groupError(403, 'forbidden_op', 'ForbiddenOpException', description);
}

export function invalidParameter(description: string): ServiceError {
  return groupError(400, 'invalid_parameter', 'InvalidParameterException', description);
}

/** The services that came later write no `exception`. */
export function badRequest(description: string): ServiceError {
  return new ServiceError(400, { error: 'Bad Request', description });
}

export function resourceNotFound(description: string): ServiceError {
  return groupError(404, 'resource_not_found', 'ResourceNotFoundException', description);
}

export function noSuchGroup(id: string): ServiceError {
  const description = `do not find this group:${id}`;
  return groupError(404, 'service_resource_not_found', 'ServiceResourceNotFoundException', description);
}

export function serviceResourceNotFound(exception = 'ServiceResourceNotFoundException'): ServiceError {
  const description = 'Service resource not found';
  return new ServiceError(404, { error: 'service_resource_not_found', exception, description });
}

export function tooLarge(): ServiceError {
  return new ServiceError(413, {
    error: 'Request Entity Too Large',
    description: 'Request Entity Too Large',
  });
}

export function webApplication(status: 415 | 500, description: string | null): ServiceError {
  const exception = 'javax.ws.rs.WebApplicationException';
  const text = description === null ? {} : { description };
  return new ServiceError(status, { error: 'web_application', exception, ...text });
}

function groupError(
  status: ContentfulStatusCode,
  error: string,
  exception: string,
  description: string,
): ServiceError {
  const name = `com.easemob.group.exception.${exception}`;
  return new ServiceError(status, { error, exception: name, description }, 'groups');
}
