import { appToken, call, type Reply } from '../../server/wrong-requests/calls';
import type { Run } from '../scenario';
import type { Step } from './in-turn';

const isRefused = ({ status }: Reply) => status >= 400;

/** The same call twice at a time, one of which is refused. */
export function atOnce(app: string, [method, path, json]: Step): Run {
  return async (send, server) => {
    const token = await appToken(send, app);
    const once = () => call(send, app, method, path, { token, json });
    server.holdWrites();
    const refused = (await Promise.all([once(), once()])).find(isRefused);
    if (!refused) throw new Error('Neither of two calls got in the other’s way.');
    return refused;
  };
}
