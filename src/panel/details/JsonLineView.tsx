import { Fragment } from 'preact';
import type { JsonLine } from './json-lines';
import { LongText } from './LongText';

/** Deeper levels are indented no further: a body nested a thousand deep stays readable. */
const deepest = 32;
/** Of a longer value the beginning is enough to know it. */
const longestValue = 2_000;

/** A line, its space in front part of the text: what is copied from the screen is laid out too. */
export function JsonLineView({ line: { depth, runs } }: { line: JsonLine }) {
  const indent = Math.min(depth, deepest);
  return (
    <span class="json-line" style={{ '--indent': indent }}>
      {'  '.repeat(indent)}
      {runs.map((run, index) => (
        <Fragment key={index}>
          {run.marked ? (
            <mark>
              <LongText text={run.text} atFirst={longestValue} />
            </mark>
          ) : (
            <LongText text={run.text} atFirst={longestValue} />
          )}
        </Fragment>
      ))}
    </span>
  );
}
