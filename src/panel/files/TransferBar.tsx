import { panelSentence } from '../../locales/text';
import { useText } from '../language';
import { SentenceView } from '../SentenceView';
import type { ImportReport, Transfers } from './transfers';

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
  const { kind, file } = transfer;
  const inMegabytes = kind === 'import';
  const [done, total] = [transfer.done, transfer.total].map(inMegabytes ? megabytes : Number) as [
    number,
    number,
  ];
  const label = text(`${kind}.running`, { file });
  return (
    <div class="notice">
      <span>{label}</span>
      {/* Without a value it says that it is not known yet how far it is. */}
      <progress aria-label={label} max={total || undefined} value={total > 0 ? done : undefined} />
      {total > 0 && <span class="dim number">{text(`${kind}.progress`, { done, total })}</span>}
      <button type="button" class="link" onClick={transfers.stop}>
        {text('transfer.stop')}
      </button>
    </div>
  );
}

/** A file is read in bytes, which tell nobody anything. */
const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;

/** Of a file with a thousand faults the first tell enough. */
const maxShownProblems = 50;

function Report({ transfers }: { transfers: Transfers }) {
  const { text } = useText();
  const report = transfers.report.value;
  if (report === null) return null;
  const { file, notes, suggestedHost, problems, hasCalls } = report;
  return (
    <div class="notice report" role={hasCalls || problems.length === 0 ? undefined : 'alert'}>
      <div>
        {problems.length > 0 && <Problems report={report} />}
        {notes.map((note, index) => (
          <p key={index}>
            <SentenceView said={note} />
          </p>
        ))}
        {suggestedHost !== null && (
          <p>
            <SentenceView said={panelSentence('import.host', { host: suggestedHost, file })} />{' '}
            <button type="button" class="link" onClick={() => void transfers.watchSuggested()}>
              {text('import.host.watch')}
            </button>
          </p>
        )}
      </div>
      <button type="button" class="link" onClick={transfers.closeReport}>
        {text('import.close-report')}
      </button>
    </div>
  );
}

function Problems({ report: { file, problems, hasCalls } }: { report: ImportReport }) {
  const { text, count } = useText();
  const [first, ...others] = problems
    .slice(0, maxShownProblems)
    .map((problem, index) => <ProblemView key={index} problem={problem} />);
  const head = (
    <>
      {hasCalls ? count('import.problems', problems.length, { file }) : text('import.unread-as', { file })}{' '}
      {first}
    </>
  );
  if (others.length === 0) return <span>{head}</span>;
  return (
    <details>
      <summary>{head}</summary>
      <ul>
        {others.map((problem) => (
          <li key={problem.key}>{problem}</li>
        ))}
      </ul>
      {problems.length > maxShownProblems && (
        <p class="dim">{count('import.problems-more', problems.length - maxShownProblems)}</p>
      )}
    </details>
  );
}

/** Where in the file something could not be read, and what. */
function ProblemView({ problem: { entry, text: said } }: { problem: ImportReport['problems'][number] }) {
  const { text } = useText();
  return (
    <>
      {entry !== null && <span class="dim">{text('import.entry', { number: entry })} </span>}
      <SentenceView said={said} />
    </>
  );
}
