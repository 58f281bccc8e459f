import type { WrongRequest } from './wrong-requests/calls';
import { groupRequests } from './wrong-requests/groups';
import { messageRequests } from './wrong-requests/messages';
import { platformRequests } from './wrong-requests/platform';
import { presenceRequests } from './wrong-requests/presence';
import { tokenRequests } from './wrong-requests/tokens';
import { userRequests } from './wrong-requests/users';

export type { Reply, Send, Sent, WrongRequest } from './wrong-requests/calls';
export { gatewayRequests } from './wrong-requests/platform';

/**
 * Requests that are really wrong, at least one for every documented error. They can be sent in any order,
 * and again and again: none leaves the server in another state than it needs.
 */
export const wrongRequests: readonly WrongRequest[] = [
  ...tokenRequests,
  ...userRequests,
  ...groupRequests,
  ...messageRequests,
  ...presenceRequests,
  ...platformRequests,
];
