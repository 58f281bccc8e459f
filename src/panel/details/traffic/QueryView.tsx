import { useRedactor } from '../../secrets';
import { HeaderTable } from './Headers';

/** The query's fields decoded, one below the other, where that tells more than the url: of several, or of escapes. */
export function QueryView({ url }: { url: string }) {
  const redactor = useRedactor();
  const query = /\?(.*)/s.exec(redactor.url(url))?.[1] ?? '';
  const fields = [...new URLSearchParams(query)];
  const isPlain = fields.length < 2 && fields.every(([name, value]) => query.startsWith(`${name}=${value}`));
  return isPlain ? null : <HeaderTable headers={fields} marked={none} />;
}

const none: ReadonlySet<string> = new Set();
