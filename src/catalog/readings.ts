import type { LocalizedText } from '../model/language';
import type { FixStep } from './schema';

/** What a reading is about: each kind has a file of its own, and is filled from the call in its own way. */
export type ReadingKind =
  | 'app-server'
  | 'busy'
  | 'feature'
  | 'invalid'
  | 'limit'
  | 'missing'
  | 'permission'
  | 'state'
  | 'token';

/** How a text that no entry lists is read: a colleague's reading of its words, together with the call. */
export interface Reading {
  /** Unique within its kind. */
  readonly id: string;
  /**
   * Words that occur in the text, each pattern's in this order, compared as templates are. A segment that
   * ends in `$` must end the text.
   */
  readonly patterns: readonly (readonly string[])[];
  /** What must be found in the call or the text for this reading to hold. */
  readonly needs?: 'role' | 'feature' | 'thing' | 'field';
  /** May use `{thing}`, `{container}`, `{pair}`, `{role}`, `{feature}`, `{field}`, `{app}` and `{description}`. */
  readonly title: LocalizedText;
  /** The cause, unless it has those of an entry (`causesOf`). */
  readonly text?: LocalizedText;
  readonly fix?: readonly FixStep[];
  /** The id of an entry whose causes, and so whose checks, are those of this reading. */
  readonly causesOf?: string;
}

export interface ReadingFile {
  readonly kind: ReadingKind;
  readonly readings: readonly Reading[];
}

/** The folder is the registry: one file for each kind. */
export const readingFiles: readonly ReadingFile[] = Object.values(
  import.meta.glob<ReadingFile>('./readings/*.json', { eager: true, import: 'default' }),
);
