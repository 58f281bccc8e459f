import { useMemo, useState } from 'preact/hooks';
import type { BodyForm } from '../../copy/copy-text';
import { useText } from '../../language';
import { useRedactor } from '../../secrets';
import { type BodySpot, spotIn } from './body-spot';
import { JsonBody } from './JsonBody';
import { PlainBody } from './PlainBody';
import { readableBody } from './readable-body';

interface Props {
  readonly of: 'request' | 'response';
  readonly body: string;
  /** Keys that the explanation speaks of. */
  readonly marked: ReadonlySet<string>;
  /** The place that the explanation speaks of. */
  readonly spot?: BodySpot | null;
  onCopy(form: BodyForm): void;
}

/** A body laid out where it is JSON, else as it came; as it came at a press of "Raw". */
export function BodyView({ of, body, marked, spot = null, onCopy }: Props) {
  const { text } = useText();
  const redactor = useRedactor();
  const [raw, setRaw] = useState(false);
  const readable = useMemo(() => readableBody(body, marked, redactor), [body, marked, redactor]);
  const range = useMemo(
    () => (spot === null ? null : spotIn(body, readable.text, spot)),
    [body, readable.text, spot],
  );
  return (
    <div class="body">
      <div class="body-head">
        <span class="dim">{text(`body.${of}`)}</span>
        {readable.lines !== null && (
          <button
            type="button"
            class="quiet"
            aria-label={text(`body.raw.${of}`)}
            aria-pressed={raw}
            onClick={() => setRaw(!raw)}
          >
            {text('body.raw')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-label={text(`body.copy.${of}`)}
          onClick={() => onCopy(`${of}-body`)}
        >
          {text('body.copy')}
        </button>
      </div>
      {readable.lines !== null && !raw ? (
        <JsonBody lines={readable.lines} label={text(`body.${of}`)} />
      ) : (
        <PlainBody
          label={text(`body.${of}`)}
          text={readable.text}
          total={readable.isCut ? body.length : readable.text.length}
          spot={range}
        />
      )}
    </div>
  );
}
