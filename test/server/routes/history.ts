import { Hono } from 'hono';
import { answer } from '../answers';
import { illegalArgument, ServiceError } from '../errors';
import { readHour } from '../hours';
import { authenticate, type Env } from '../request';
import { appKey } from '../state';

export const history = new Hono<Env>();

const hour = 3_600_000;
const keptFor = 72 * hour;

history.get('/chatmessages/:time', (c) => {
  authenticate(c);
  const { app, service } = c.var;
  const time = c.req.param('time');
  const start = readHour(time);
  const named = `appkey: ${appKey(app)}, time: ${time}`;
  const gone = illegalArgument(
    `illegal arguments: ${named}, maybe chat message history is expired or unstored`,
  );
  if (start === null) {
    throw app.generation === 2015 ? gone : illegalArgument('This chatmessage request is not supported');
  }
  const isOver = start + hour <= service.now();
  // The newest generation looks for the file, whether or not its hour is over.
  if (start < service.now() - keptFor || (!isOver && app.generation !== 2024)) {
    throw gone;
  }
  if (!app.messages.some(({ sentAt }) => sentAt >= start && sentAt < start + hour)) {
    throw new ServiceError(404, {
      error: 'storage_object_not_found',
      exception: 'StorageObjectNotFoundException',
      description: `Failed to find chat message history download url for ${named}`,
    });
  }
  return answer(c, { data: [{ url: `https://${c.req.header('host')}/history/${app.uuid}/${time}.gz` }] });
});
