import { useText } from '../language';
import { PhraseView } from '../PhraseView';
import type { Transfers } from './transfers';

/** How far a file is read or written, and how to stop that; afterwards what of it could not be read. */
export function TransferBar({ transfers }: { transfers: Transfers }) {
  return (
    <>
      <Progress transfers={transfers} />
      <Report transfers={transfers} />
    </>
  );
}

function Progress({ transfers }: { transfers: Transfers }) {
  const { text } = useText();
  const transfer = transfers.current.value;
  if (transfer === null) return null;
  const { kind, file, done, total } = transfer;
  const label = text(`${kind}.running`, { file });
  return (
    <div class="notice">
      <span>{label}</span>
      {/* Without a value it says that it is not known yet how far it is. */}
      <progress aria-label={label} max={total || undefined} value={total > 0 ? done : undefined} />
      {total > 0 && <span class="dim number">{text('transfer.progress', { done, total })}</span>}
      <button type="button" class="link" onClick={transfers.stop}>
        {text('transfer.stop')}
      </button>
    </div>
  );
}

/** Of a file with a thousand faults the first tell enough. */
const mostShown = 50;

function Report({ transfers }: { transfers: Transfers }) {
  const { text, count } = useText();
  const report = transfers.report.value;
  if (report === null) return null;
  const { file, problems, hasCalls } = report;
  return (
    <div class="notice report" role={hasCalls ? undefined : 'alert'}>
      <details>
        <summary>
          {hasCalls ? count('import.problems', problems.length, { file }) : text('import.unread', { file })}
        </summary>
        <ul>
          {problems.slice(0, mostShown).map(({ entry, text: said }, index) => (
            <li key={index}>
              {entry !== null && <span class="dim">{text('import.entry', { number: entry + 1 })} </span>}
              <PhraseView said={said} />
            </li>
          ))}
        </ul>
        {problems.length > mostShown && (
          <p class="dim">{count('import.problems-more', problems.length - mostShown)}</p>
        )}
      </details>
      <button type="button" class="link" onClick={transfers.closeReport}>
        {text('import.close-report')}
      </button>
    </div>
  );
}
