import { useMemo, useState } from 'preact/hooks';
import { whole } from '../format';
import { useText } from '../language';
import { readableBody } from './readable-body';

/** Characters shown before more is asked for: no error body is near it, and it is laid out in no time. */
const atFirst = 20_000;

interface Props {
  readonly body: string;
  readonly marked: ReadonlySet<string>;
}

export function BodyText({ body, marked }: Props) {
  const { language, text } = useText();
  const [limit, setLimit] = useState(atFirst);
  const { runs, shown, more } = useMemo(() => readableBody(body, marked, limit), [body, marked, limit]);
  return (
    <>
      <pre class="block">
        {runs.map((run, index) => (run.marked ? <mark key={index}>{run.text}</mark> : run.text))}
      </pre>
      {shown !== null && (
        <p class="dim">
          {text('body.shown-part', { shown: whole(shown, language), total: whole(body.length, language) })}{' '}
          {more && (
            <button type="button" class="link" onClick={() => setLimit(Number.POSITIVE_INFINITY)}>
              {text('body.more')}
            </button>
          )}
        </p>
      )}
    </>
  );
}
