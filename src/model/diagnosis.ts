import type { EntryId } from './catalog-ids';
import type { LocalizedText } from './language';
import type { Operation } from './operation';
import type { Sentence } from './sentence';

/**
 * How a call ended, as the status filters count it. `partly-failed`: HTTP 200 that reports failures
 * inside; `no-response`: status 0.
 */
export type Outcome = 'ok' | 'redirect' | 'client-error' | 'server-error' | 'partly-failed' | 'no-response';

/** Whether something in it failed, be it only a part of what was asked for. */
export function isFailure(outcome: Outcome): boolean {
  return outcome !== 'ok' && outcome !== 'redirect';
}

/**
 * What the explanation rests on. `exact`: status, error and text; `text`: the text, under a status or code
 * that no document lists with it; `reading`: no entry, read from the text and the call; `error`: the code
 * alone; `status`: the status alone; `none`: nothing.
 */
export type Certainty = 'exact' | 'text' | 'reading' | 'error' | 'status' | 'none';

export type Verdict = 'confirmed' | 'likely' | 'possible' | 'ruled-out';

/** Where in the call a piece of evidence stands. Lines and columns count from 1, segments from 0. */
export type Place =
  | { readonly in: 'request-header'; readonly name: string }
  | { readonly in: 'response-header'; readonly name: string }
  | { readonly in: 'path'; readonly segment: number }
  | { readonly in: 'query'; readonly name: string }
  | { readonly in: 'request-body'; readonly line?: number; readonly column?: number; readonly key?: string }
  | { readonly in: 'response-body'; readonly key: string }
  | { readonly in: 'log'; readonly callId: string };

export interface Evidence {
  /** The check that found it, by its file's name. */
  readonly check: string;
  readonly found: Sentence;
  readonly place: Place | null;
  readonly excerpt?: Excerpt;
}

/** Lines of the call as they were sent, secrets and all: masked and cut where they are shown or copied. */
export interface Excerpt {
  readonly text: string;
  /** What of `text` to point at: from, and up to, not including. */
  readonly spot?: readonly [from: number, to: number];
}

export interface Cause {
  /** `entry id#cause id`, or a name of ours where no entry matched. */
  readonly id: string;
  readonly text: Sentence;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  readonly fix: readonly Sentence[];
}

/** The request as it should have been: written as cURL by `share`, secrets left out there. */
export interface CorrectedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
}

export interface Fix {
  readonly steps: readonly Sentence[];
  readonly request: CorrectedRequest | null;
}

/** A document's row that lists this error, and what only this document says of it. */
export interface SourceRow {
  readonly document: string;
  readonly title: LocalizedText;
  readonly row: number | null;
  readonly claim: LocalizedText | null;
}

/** One failure inside an HTTP 200. */
export interface ItemFailure {
  readonly item: string;
  readonly title: Sentence;
  readonly certainty: Certainty;
  readonly fix: readonly Sentence[];
}

/** Something worth saying that is no cause of a failure, such as a secret sent from a page. */
export interface Finding {
  readonly check: string;
  readonly title: Sentence;
  readonly evidence: readonly Evidence[];
  readonly fix: readonly Sentence[];
}

/** Why a call ended as it did, as a value: no language chosen, nothing rendered. */
export interface Diagnosis {
  readonly outcome: Outcome;
  readonly certainty: Certainty;
  readonly operation: Operation | null;
  /** `org#app`, or the app id; `null` where the path has none. */
  readonly app: string | null;
  /** `error` of the body as sent; `null` where it has none. */
  readonly error: string | null;
  /** The matched entries' ids: one, or several that fit equally. */
  readonly entries: readonly EntryId[];
  readonly title: Sentence;
  readonly causes: readonly Cause[];
  readonly fix: Fix;
  readonly sources: readonly SourceRow[];
  /** What could not be read, and what to do about it. */
  readonly notes: readonly Sentence[];
  readonly items: readonly ItemFailure[];
  readonly findings: readonly Finding[];
  /** The error that the official web SDK raises for it. */
  readonly sdkError: { readonly type: string; readonly name: string } | null;
  /** Keys of the response body that the explanation speaks of. */
  readonly marked: readonly string[];
}
