import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { illegalArgument, ServiceError } from '../errors';
import { authenticateFor, type Env, readJson } from '../request';

/** Audio and video calls: a service to be switched on for each app. */
export const rtc = new Hono<Env>();

/** Where it is not, the refusal says nothing at all. */
const requireAudioVideo = createMiddleware<Env>(async (c, next) => {
  if (!c.var.app.setup.audioVideo) throw new ServiceError(403, {});
  await next();
});

rtc.get('/users/:username/token/rtc', requireAudioVideo, (c) => {
  authenticateFor(c, c.req.param('username'));
  const channel = c.req.query('channelName');
  if (!channel) throw illegalArgument('channelName cannot be null');
  return c.json({
    app_id: c.var.app.appId,
    rtc_token: 'made-up-rtc-token',
    channel_name: channel,
    rtcUid: 1001,
    expires_in: 86_400,
  });
});

rtc.post('/rtc_mapper/batch/get', requireAudioVideo, (c) => {
  readJson(c);
  return c.json({ data: {} });
});
