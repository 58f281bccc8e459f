import type { Generation } from './apps';
import {
  badAccessToken,
  forbiddenOp,
  illegalArgument,
  invalidGrant,
  noSuchGroup,
  resourceNotFound,
  ServiceError,
  serviceResourceNotFound,
  tokenIsBlank,
  unauthorized,
  webApplication,
} from './errors';
import type { Exchange } from './request';
import { type App, appKey, type Group } from './state';

/** Answers that have changed over the years: the same mistake, as each generation of the service puts it. */

export function applicationNotFound(path: string, generation: Generation): ServiceError {
  const uri = path.replace(/^\//, '');
  const key = uri.split('/').slice(0, 2).join('/');
  return new ServiceError(generation === 2015 ? 400 : 404, {
    error: 'organization_application_not_found',
    exception: 'OrganizationApplicationNotFoundException',
    description: `Could not find application for ${key} from URI: ${uri}`,
  });
}

/** Today the group service has words of its own for it; elsewhere no token and an expired one are the same. */
export function noToken(generation: Generation, path: string): ServiceError {
  const isGroupCall = /^\/[^/]+\/[^/]+\/(?:chatgroups|chatrooms)(?:\/|$)/.test(path);
  return generation === 2024 && isGroupCall ? tokenIsBlank() : expiredToken(generation);
}

/** Also the answer to a call without any token. */
export function expiredToken(generation: Generation): ServiceError {
  if (generation === 2024) return unauthorized('Unable to authenticate (OAuth)');
  const description = 'Unable to authenticate due to expired access token';
  return generation === 2015 ? new ServiceError(401, { description }) : unauthorized(description);
}

/** A token whose life is over. */
export function tokenIsOver({ generation, setup }: App): ServiceError {
  if (!setup.usergrid) return expiredToken(generation);
  const description = 'Unable to authenticate due to expired access token';
  return new ServiceError(401, { error: 'expired_token', description });
}

export function corruptToken(generation: Generation): ServiceError {
  if (generation === 2024) return unauthorized('Unable to authenticate (OAuth)');
  return badAccessToken('Unable to authenticate due to corrupt access token');
}

export function foreignToken(generation: Generation): ServiceError {
  if (generation === 2024) return unauthorized('Unable to authenticate (OAuth)');
  return badAccessToken('Unable to authenticate');
}

export function wrongPassword(generation: Generation): ServiceError {
  return invalidGrant(generation === 2024 ? 'invalid password' : 'invalid username or password');
}

export function unknownLogin(generation: Generation): ServiceError {
  if (generation === 2024) return invalidGrant('user not found', 404);
  return invalidGrant('invalid username or password');
}

export function unknownUser(generation: Generation): ServiceError {
  return serviceResourceNotFound(generation === 2024 ? 'UserNotFoundException' : undefined);
}

export function deletedUserUnknown(app: App): ServiceError {
  if (app.generation === 2015) return new ServiceError(404, {});
  if (app.generation === 2019) return unknownUser(app.generation);
  const description = `User with id null does not exist in app ${app.uuid}`;
  return new ServiceError(400, { error: 'management', exception: 'ManagementException', description });
}

export function unknownGroup(id: string, generation: Generation): ServiceError {
  if (generation === 2024) return resourceNotFound(`grpID ${id} does not exist!`);
  return generation === 2015 ? serviceResourceNotFound() : noSuchGroup(id);
}

export function resetUnknownUser(generation: Generation): ServiceError {
  if (generation === 2024) {
    const exception = 'EntityNotFoundException';
    return new ServiceError(404, {
      error: 'entity_not_found',
      exception,
      description: 'User null not found',
    });
  }
  return usernameMissing();
}

/** The data store's own words. */
export function usernameMissing(): ServiceError {
  return new ServiceError(400, {
    error: 'required_property_not_found',
    exception: 'RequiredPropertyNotFoundException',
    description: 'Entity user requires a property named username',
  });
}

export function duplicateUser(username: string, app: App): ServiceError {
  const application = app.generation === 2015 ? app.uuid : 'null ';
  return duplicate(
    `Application ${application}Entity user requires that property named username be unique, ` +
      `value of ${username} exists`,
  );
}

export function duplicate(description: string): ServiceError {
  return new ServiceError(400, {
    error: 'duplicate_unique_property_exists',
    exception: 'DuplicateUniquePropertyExistsException',
    description,
  });
}

export function editionExceeded({ setup }: App): ServiceError {
  const description =
    setup.edition === 'community'
      ? 'You have exceeded the limit of the community edition. Please upgrade to the enterprise edition.'
      : 'You have exceeded the limit of the Free edition. Please upgrade to higher edition.';
  return new ServiceError(429, { error: 'resource_limited', description });
}

export function joinedTooMany(username: string, { generation }: App, kind: Group['kind']): ServiceError {
  if (kind === 'chatroom') {
    return forbiddenOp(`can not join this group, reason:user ${username} has joined too many chatrooms!`);
  }
  if (generation === 2024) return exceedLimit(`user ${username} has joined too many groups!`);
  const colon = generation === 2015 ? '：' : ':';
  return limitRefused(
    `can not join this group, reason${colon}user ${username} has joined too many groups/chatroom!`,
    generation,
  );
}

export function tooManyGroups(app: App, kind: Group['kind']): ServiceError {
  if (app.generation === 2024)
    return exceedLimit(`appKey:${appKey(app)} has create too many ${kind.slice(4)}s!`);
  return limitRefused('this appKey has create too many groups/chatrooms!', app.generation);
}

/** Presence, when it refuses: for long a text with no `error` beside it. */
export function presenceRefused(description: string, generation: Generation): ServiceError {
  return generation === 2024 ? illegalArgument(description) : new ServiceError(400, { description });
}

/** What holds the service knows no PATCH, and says so before the service is asked. */
export function unsupportedOperation(c: Exchange): ServiceError {
  if (c.req.method === 'PATCH') return new ServiceError(501, {});
  return new ServiceError(c.var.app.generation === 2024 ? 405 : 500, {
    error: 'unsupported_service_operation',
    exception: 'UnsupportedServiceOperationException',
    description: 'Service operation not supported',
  });
}

/** The oldest generation tries what a collection can do before it looks whether there is such a path. */
export function unknownPath(c: Exchange): ServiceError {
  const isOldest = c.var.app?.generation === 2015;
  if (isOldest && /^\/[^/]+\/[^/]+\/(?:users|chatgroups|chatrooms|messages)\//.test(c.req.path)) {
    return unsupportedOperation(c);
  }
  if (c.var.app?.generation === 2024) return serviceResourceNotFound();
  return webApplication(500, 'javax.ws.rs.WebApplicationException');
}

function limitRefused(description: string, generation: Generation): ServiceError {
  return generation === 2015 ? new ServiceError(403, { description }, 'groups') : forbiddenOp(description);
}

export function exceedLimit(description: string): ServiceError {
  const exception = 'com.easemob.group.exception.ExceedLimitException';
  return new ServiceError(403, { error: 'exceed_limit', exception, description }, 'groups');
}
