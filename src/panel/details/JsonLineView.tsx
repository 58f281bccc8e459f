import { useText } from '../language';
import type { JsonLine, Run } from './json-lines';

/** Deeper levels are indented no further: a body nested a thousand deep stays readable. */
const deepest = 32;
/** Of a longer value the beginning is enough to know it; "Raw" has all of it. */
const longestValue = 2_000;

/** A line, its space in front part of the text: what is copied from the screen is laid out too. */
export function JsonLineView({ line: { depth, runs } }: { line: JsonLine }) {
  const indent = Math.min(depth, deepest);
  return (
    <span class="json-line" style={{ '--indent': indent }}>
      {'  '.repeat(indent)}
      {runs.map((run, index) => (
        <RunView key={index} run={run} />
      ))}
    </span>
  );
}

function RunView({ run: { text: written, marked } }: { run: Run }) {
  const { count } = useText();
  const shown = written.slice(0, longestValue);
  return (
    <>
      {marked ? <mark>{shown}</mark> : shown}
      {written.length > longestValue && (
        <span class="dim">… {count('body.characters-more', written.length - longestValue)}</span>
      )}
    </>
  );
}
