import { Hono } from 'hono';
import { answer } from '../answers';
import { illegalArgument, ServiceError } from '../errors';
import { authenticate, type Env, type Exchange } from '../request';
import { oneAtATime } from '../writes';
import { readFields } from './newer-messages';

/** Changing a message that was sent. The newest generation has one code for all that can be wrong with it. */
export const messageEdits = new Hono<Env>();

const editable = ['txt', 'custom'];
const mostEdits = 10;

messageEdits.put('/messages/rewrite/:id', async (c) => {
  authenticate(c);
  const id = c.req.param('id');
  if (!/^\d+$/.test(id)) {
    const description = 'The provided message ID is not a valid number.';
    throw new ServiceError(400, { error: 'InvalidMessageIdException', description });
  }
  const { new_msg } = readFields(c, { user: 'string', new_msg: 'object' });
  if (!new_msg) throw illegalArgument('new_msg is required');
  if (!editable.includes((new_msg as { type: string }).type)) throw refusals.type(c);
  const message = c.var.app.messages.find((one) => one.id === id);
  if (!message) throw refusals.gone(c);
  if (message.edits >= mostEdits) throw refusals.limit(c);
  const description = 'The message has been edited by another.';
  const busy = new ServiceError(409, { error: 'concurrent_operation_error', description });
  await oneAtATime(c, [`message/${id}`], busy);
  message.edits += 1;
  return answer(c, { data: 'success' });
});

/** By generation, the newest first. */
function refusal(
  status: 400 | 403 | 404,
  newest: string,
  [error, older]: readonly [error: string, description: string],
) {
  return ({ var: { app } }: Exchange) =>
    app.generation === 2024
      ? new ServiceError(status, { error: 'message_rewrite_error', description: newest })
      : new ServiceError(status, { error, description: older });
}

const unavailable = 'The message is unavailable or has expired.';

const refusals = {
  type: refusal(400, 'The message is of a type that is currently not supported for modification.', [
    'UnsupportedMessageTypeException',
    'This type of message cannot be modified. Currently, only text messages and custom messages that are successfully sent can be modified.',
  ]),
  gone: refusal(404, unavailable, ['MessageUnavailableException', unavailable]),
  limit: refusal(403, 'The message has reached its edit limit and cannot be modified further.', [
    'EditLimitExceededException',
    `The number of times the message is modified has reached the upper limit which is ${mostEdits}.`,
  ]),
};
