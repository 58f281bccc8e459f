import { appToken, call, type Reply } from '../../server/wrong-requests/calls';
import type { Run } from '../scenario';
import type { Step } from './in-turn';

const isRefused = ({ status }: Reply) => status >= 400;

/** The same call twice at a time, until one of the two is refused. */
export function atOnce(app: string, [method, path, json]: Step): Run {
  return async (send) => {
    const token = await appToken(send, app);
    const once = () => call(send, app, method, path, { token, json });
    for (let pairs = 0; pairs < 5; pairs++) {
      const replies = await Promise.all([once(), once()]);
      const refused = replies.find(isRefused);
      if (refused) return refused;
    }
    throw new Error('Neither of two calls got in the other’s way.');
  };
}
