import type { Call } from '../../model/call';
import { findFailedItems } from '../response/item-failures';
import { readErrorBody } from '../response/read-body';
import { succeeded } from './around';
import { isOther } from './read-events';

/** Whether a call of an operation succeeded whole: no page, no error and no failed item under its status. */
export function wentWell(call: Call, operationId: string | null): boolean {
  if (!succeeded(call) || isOther(call)) return false;
  const { json } = readErrorBody(call.response);
  return findFailedItems(json, { method: call.request.method, operationId }) === null;
}
