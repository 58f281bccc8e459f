import { useContext } from 'preact/hooks';
import type { Header } from '../../../model/call';
import { useText } from '../../language';
import { useRedactor } from '../../secrets';
import { LongText } from '../body/LongText';
import { FindingContext } from '../explanation/finding';

/** Those that decide how a call to the chat service ends; the rest a browser sends with everything. */
const telling: ReadonlySet<string> = new Set([
  'authorization',
  'content-type',
  'content-length',
  'accept',
  'origin',
  'retry-after',
  'www-authenticate',
  'access-control-allow-origin',
  'server',
  'via',
  'x-request-id',
]);

/** A longer one is a policy, a cookie or a cursor, which nobody reads. */
const maxValueChars = 500;

interface Props {
  readonly headers: readonly Header[];
  /** Names, in lower case, that the explanation speaks of. */
  readonly marked: ReadonlySet<string>;
}

/** The telling headers at once, the others folded away. */
export function Headers({ headers, marked }: Props) {
  const { count } = useText();
  const isFinding = useContext(FindingContext) !== '';
  const isTelling = ([name]: Header) => telling.has(name.toLowerCase()) || marked.has(name.toLowerCase());
  const others = headers.filter((header) => !isTelling(header));
  return (
    <>
      <HeaderTable headers={headers.filter(isTelling)} marked={marked} />
      {others.length > 0 && (
        <details open={isFinding}>
          <summary>{count('headers.more', others.length)}</summary>
          <HeaderTable headers={others} marked={marked} />
        </details>
      )}
    </>
  );
}

/** Names and values, the secret among them masked. */
export function HeaderTable({ headers, marked }: Props) {
  const redactor = useRedactor();
  if (headers.length === 0) return null;
  return (
    <dl class="headers">
      {headers.map(([name, value], index) => (
        <div key={index}>
          <dt>
            <HeaderName name={name} marked={marked.has(name.toLowerCase())} />:{' '}
          </dt>
          <dd>
            <LongText text={redactor.headerValue(name, value)} atFirst={maxValueChars} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function HeaderName({ name, marked }: { readonly name: string; readonly marked: boolean }) {
  const shown = useRedactor().text(name);
  return marked ? <mark>{shown}</mark> : shown;
}
