import { type Call, isNoCors } from '../../model/call';
import { sentence } from '../phrasing';

/** By its header, or by what Chromium, which keeps that back with the response, shows of such a call. */
export const wasNoCors = ({ request, response }: Call) =>
  isNoCors(request) || response.bodyState === 'hidden-by-no-cors';

/** What fixes a call that was sent in that mode, before all else. */
export const leaveNoCors = sentence(
  "Use `fetch` without `mode: 'no-cors'`, and not `sendBeacon`: both drop headers and hide the response. The chat API allows any origin.",
  "使用 `fetch`，不设 `mode: 'no-cors'`，也不用 `sendBeacon`：二者会丢弃请求头并隐藏响应。聊天 API 允许任何来源。",
);

/** Where it is read from the call. */
export const modePlace = { in: 'request-header', name: 'Sec-Fetch-Mode' } as const;
