import { actions } from './en/actions';
import { files } from './en/files';
import { list } from './en/list';
import { settings } from './en/settings';
import { toolbar } from './en/toolbar';

/**
 * Every text of the panel's own, in English: the master that the other languages follow key by key.
 * May hold `{placeholders}`; `code` between backticks where it is shown as a phrase. `.one` and `.other`
 * are a pair for `count`.
 */
export const en = {
  ...toolbar,
  ...actions,
  ...files,
  ...settings,
  ...list,

  'product.name': 'Chat API Inspector',

  'status.group': 'Status',
  'status.all': 'All',
  'status.failed': 'Failed',
  'status.2xx': '2xx',
  'status.3xx': '3xx',
  'status.4xx': '4xx',
  'status.5xx': '5xx',
  'status.429': '429',
  'status.partly-failed': 'Partly failed',
  'status.no-response': 'No response',

  'list.name': 'Chat API calls',
  'column.status': 'Status',
  'column.method': 'Method',
  'column.operation': 'Operation',
  'column.why': 'Why',
  'column.app': 'App',
  'column.time': 'Time',
  'column.duration': 'ms',

  'empty.title': 'No chat API call yet',
  'empty.none-seen': 'No request of any kind has been seen.',
  'empty.others-seen.one': '1 other request was seen.',
  'empty.others-seen.other': '{count} other requests were seen.',
  'empty.reload': 'Reload the page: requests made before DevTools opened are not reported.',
  'empty.repeat': 'Then repeat in the page what failed: sign in, send a message.',
  'empty.network-filter': 'Firefox reports only what its Network panel shows: set the filters there to All.',
  'empty.reload.button': 'Reload page',
  'filtered.title.one': 'The filter hides the only call',
  'filtered.title.other': 'The filter hides all {count} calls',
  'filtered.status': 'Status: {status}',
  'filtered.text': 'Text: {query}',
  'filtered.button': 'Remove filter',

  'details.name': 'Call details',
  'details.close': 'Close details',
  'details.why': 'Why',
  'details.fix': 'How to fix',
  'details.request': 'Request',
  'details.response': 'Response',
  'details.timing': 'Timing',
  'details.sources': 'Sources',
  'details.items': 'What failed inside',
  'details.findings': 'Also worth fixing',

  'certainty.exact': 'Known by status, code and text',
  'certainty.text': 'Known by its text',
  'certainty.reading': 'Read from its text and the call',
  'certainty.error': 'Known by its code',
  'certainty.status': 'Known by its status alone',
  'certainty.none': 'Not in any document',
  'verdict.confirmed': 'Confirmed',
  'verdict.likely': 'Likely',
  'verdict.possible': 'Possible',
  'verdict.ruled-out': 'Ruled out',
  'causes.ruled-out.one': '1 cause is ruled out',
  'causes.ruled-out.other': '{count} causes are ruled out',
  'evidence.show': 'Show',
  'evidence.show.request-header': 'Show in the request headers',
  'evidence.show.response-header': 'Show in the response headers',
  'evidence.show.path': 'Show in the path',
  'evidence.show.query': 'Show in the query',
  'evidence.show.request-body': 'Show in the request body',
  'evidence.show.response-body': 'Show in the response body',
  'evidence.show.log': 'Show that call',

  'request.called-at': 'called at ',
  'request.called-in': ' in ',
  'request.no-body': 'No body was sent.',
  'request.hidden-body': 'A body was sent, but the browser does not show it to DevTools.',
  'headers.more.one': '1 more header',
  'headers.more.other': '{count} more headers',

  'body.empty': 'The service sent no body.',
  'body.hidden-by-cors': 'The browser withheld the body (CORS). Repeat the call with cURL to see it.',
  'body.hidden-by-no-cors': 'The browser withheld the body: the page asked in no-cors mode.',
  'body.present-despite-cors': 'CORS kept this body from the page.',
  'body.at-page-call':
    'The browser kept no body for this call of a worker. Where a service worker passed it on, the page’s call to the same address has it.',
  'body.recovered':
    'Recovered: the page changed its address before this body could be read, and the browser still had it among the page’s resources.',
  'body.lost-to-navigation':
    'The page changed its address before the body could be read. The browser’s Network panel may still show it; otherwise repeat the call.',
  'body.left-out': 'The file leaves the body out.',
  'body.evicted': 'The browser no longer has the body. Repeat the call to see it.',
  'body.truncated': 'The browser kept only the beginning of the body.',
  'body.binary': 'The body is not text: {type}.',
  'body.binary.unknown': 'The body is not text.',
  'body.unanswered': 'The browser did not hand over the body. Repeat the call to see it.',
  'body.failed': 'No response reached the browser.',
  'body.failed.reason': 'No response reached the browser: {reason}',
  'sdk.error': 'In the web SDK, this error is `{name}`, type `{type}`.',

  'sources.disagree': 'The documents disagree:',
  'sources.entry': 'Catalog entry',
  'sources.row': 'row {row}',

  'bar.calls.one': '1 call',
  'bar.calls.other': '{count} calls',
  'bar.shown.one': '{shown} of 1 call',
  'bar.shown.other': '{shown} of {count} calls',
  'bar.others.one': '1 other request',
  'bar.others.other': '{count} other requests',
  'bar.recording': 'recording',
  'bar.paused': 'paused',
  'bar.disconnected': 'not recording: close DevTools and open it again',
} as const;
