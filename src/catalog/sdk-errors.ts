import table from './sdk-errors.json';

/**
 * A rule by which the official web SDK (`agora-chat` 1.4.0) chooses the error that it raises for an answer.
 * It holds when all that it names is so; the first rule that holds decides.
 */
export interface SdkRule {
  /** Ids of the operations that the SDK treats in a way of their own; without them it holds for any. */
  readonly operations?: readonly string[];
  /** HTTP statuses; 0 stands for no response. */
  readonly status?: readonly number[];
  /**
   * The SDK reads answers as JSON, an empty one as no fields; on anything else it stumbles and raises
   * nothing. `any`: it does not read this one. `no-json`: this is what it raises when it stumbles.
   */
  readonly body?: 'any' | 'no-json';
  /** One of these is `error_code`, as a number. */
  readonly code?: readonly number[];
  /** All of these occur in `error_description`. */
  readonly includes?: readonly string[];
  /** One of these is `error_description`, to the letter. */
  readonly equals?: readonly string[];
  readonly bodyError?: string;
  readonly result?: string;
  readonly exception?: string;
  /** Occurs anywhere in the url. */
  readonly url?: string;
  /** A name of `types`; `null` where the SDK raises nothing, and its promise stays pending. */
  readonly error: string | null;
}

interface SdkErrors {
  /** The number of each error, which the SDK puts into `type`. */
  readonly types: Readonly<Record<string, number>>;
  readonly rules: readonly SdkRule[];
  /** By what it chooses for a chat room attribute that failed inside an HTTP 200. Only `includes` counts. */
  readonly keyRules: readonly SdkRule[];
}

export const sdkErrors = table as SdkErrors;
