import { readingFiles } from '../../catalog/readings';
import type { Evidence } from '../../model/diagnosis';
import type { Values } from '../../model/sentence';
import type { CheckContext } from '../check';
import { type CatalogMatch, open } from '../match/catalog-match';
import { sentence } from '../phrasing';
import { fieldOf } from '../request/request-body';

/** Whether a reply has the fields of an app server, which no reply of the chat API has. */
export function isAppServer(json: unknown): boolean {
  const code = fieldOf(json, 'code');
  return (
    typeof fieldOf(json, 'errorInfo') === 'string' && (typeof code === 'string' || typeof code === 'number')
  );
}

/** What such a reply is explained with; the app's own server answers below a path of the API's host too. */
export function ofAppServer(context: CheckContext, base: Values): CatalogMatch | null {
  const reading = readingFiles.find(({ kind }) => kind === 'app-server')?.readings[0];
  if (reading === undefined) return null;
  const words =
    String(fieldOf(context.body.json, 'errorInfo')).trim() || String(fieldOf(context.body.json, 'code'));
  const values = { ...base, description: words.slice(0, 300) };
  const id = 'reading/app-server';
  const evidence: Evidence = {
    check: 'reading',
    found: sentence(
      'The body has `code` and `errorInfo`, which the chat API never writes.',
      '响应体含 `code` 和 `errorInfo`，聊天 API 从不返回这两个字段。',
    ),
    place: { in: 'response-body', key: 'errorInfo' },
  };
  return {
    certainty: 'reading',
    entries: [],
    title: { text: reading.title, values },
    causes: open(
      id,
      [
        {
          id: reading.id,
          title: reading.title,
          text: reading.text ?? reading.title,
          fix: [...(reading.fix ?? [])],
        },
      ],
      values,
    ),
    sources: [],
    notes: [],
    marked: ['code', 'errorInfo'],
    judged: new Map([[`${id}#${reading.id}`, { verdict: 'likely', evidence: [evidence] }]]),
  };
}
