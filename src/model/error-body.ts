/** What a response's body turned out to be. `unknown`: there may have been one, which was lost or withheld. */
export type BodyShape =
  | 'error-object'
  | 'object'
  | 'array'
  | 'scalar'
  | 'html'
  | 'text'
  | 'cut-json'
  | 'empty'
  | 'unknown'
  | 'unreadable';

/** The fields of an error body, each as the service wrote it; absent ones are `null`. */
export interface ErrorBody {
  readonly shape: BodyShape;
  /** `error`, or the snake-case name of `exception` where `error` is missing. */
  readonly error: string | null;
  /** `error_description`, or what stands for it (`desc`, `result`, `message`). */
  readonly description: string | null;
  /** The key that `description` was read from, to mark it on screen. */
  readonly descriptionKey: string | null;
  readonly exception: string | null;
  readonly errorCode: number | null;
  /** The parsed JSON, for those who look for more; `undefined` when it is none. */
  readonly json: unknown;
}
