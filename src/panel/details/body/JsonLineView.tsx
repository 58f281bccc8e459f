import { Fragment } from 'preact';
import type { JsonLine } from './json-lines';
import { LongText } from './LongText';

/** Deeper levels are indented no further: a body nested a thousand deep stays readable. */
const maxIndent = 32;
/** Of a longer value the beginning is enough to know it. */
const maxValueChars = 2_000;

/** A line, its space in front part of the text: what is copied from the screen is laid out too. */
export function JsonLineView({ line: { depth, runs } }: { line: JsonLine }) {
  const indent = Math.min(depth, maxIndent);
  return (
    <span class="json-line" style={{ '--indent': indent }}>
      {'  '.repeat(indent)}
      {runs.map((run, index) => (
        <Fragment key={index}>
          {run.marked ? (
            <mark>
              <LongText text={run.text} atFirst={maxValueChars} />
            </mark>
          ) : (
            <LongText text={run.text} atFirst={maxValueChars} />
          )}
        </Fragment>
      ))}
    </span>
  );
}
