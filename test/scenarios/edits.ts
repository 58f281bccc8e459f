import { storedMessage } from '../server/initial-state';
import { appToken, call, type Reply, type Send } from '../server/wrong-requests/calls';
import type { Run, Scenario, ServerControls } from './scenario';
import { pair, type Step } from './steps/in-turn';

const [shop, nova] = ['acme/shop', 'nova/shop'];
const confirmed = { verdict: 'confirmed' } as const;

const newText = { new_msg: { type: 'txt', msg: 'hi' } };
const edit = (id: string, json: unknown = newText): Step => ['PUT', `/messages/rewrite/${id}`, json];

/** A call with the app's own token on a message that the app has just sent to `ben`. */
interface OnMessage {
  readonly id: string;
  readonly recall: () => Promise<Reply>;
  readonly edit: () => Promise<Reply>;
  readonly advance: ServerControls['advance'];
}

function afterSending(app: string, then: (message: OnMessage) => Promise<Reply>): Run {
  return async (send: Send, { advance }) => {
    const token = await appToken(send, app);
    const json = { from: 'amy', to: ['ben'], type: 'txt', body: { msg: 'hello' } };
    const { body } = await call(send, app, 'POST', '/messages/users', { token, json });
    const { ben: id } = (JSON.parse(body) as { data: { ben: string } }).data;
    const recalled = { msg_id: id, to: 'ben', chat_type: 'chat', force: false };
    return then({
      id,
      recall: () => call(send, app, 'POST', '/messages/msg_recall', { token, json: recalled }),
      edit: () => call(send, app, 'PUT', `/messages/rewrite/${id}`, { token, json: newText }),
      advance,
    });
  };
}

const twoMinutes = 120_000;
const elevenTimes = Array.from({ length: 11 }, () => edit(storedMessage));

/** What may not be done to a message, or not any more. */
export const scenarios: readonly Scenario[] = [
  {
    cause: 'message_recall_error/too-late#too-late',
    name: 'three minutes after it was sent',
    ...confirmed,
    wrong: afterSending(nova, ({ advance, recall }) => {
      advance(1.5 * twoMinutes);
      return recall();
    }),
    right: afterSending(nova, ({ recall }) => recall()),
  },
  {
    cause: 'message_recall_error/gone#recalled',
    name: 'recalled twice',
    ...confirmed,
    wrong: afterSending(nova, async ({ recall }) => {
      await recall();
      return recall();
    }),
    right: afterSending(nova, ({ recall }) => recall()),
  },
  ...([nova, shop] as const).map(
    (app): Scenario => ({
      cause: app === nova ? 'message_rewrite_error/gone#gone' : 'message_unavailable/gone#gone',
      name: 'edited after it was recalled',
      ...confirmed,
      wrong: afterSending(app, async ({ recall, edit }) => {
        await recall();
        return edit();
      }),
      right: afterSending(app, ({ edit }) => edit()),
    }),
  ),
  pair(
    nova,
    'message_rewrite_error/edit-limit#edit-limit',
    'edited for the 11th time',
    elevenTimes,
    elevenTimes.slice(0, 1),
  ),
  pair(
    shop,
    'edit_limit_exceeded/edit-limit#edit-limit',
    'edited for the 11th time',
    elevenTimes,
    elevenTimes.slice(0, 1),
  ),
  pair(
    shop,
    'invalid_message_id/not-a-number#not-a-number',
    'an id of the page’s own',
    [edit(`local-${storedMessage}`)],
    [edit(storedMessage)],
  ),
  pair(
    shop,
    'unsupported_message_type/not-editable#wrong-type',
    'a picture',
    [edit(storedMessage, { new_msg: { type: 'img' } })],
    [edit(storedMessage)],
  ),
];
