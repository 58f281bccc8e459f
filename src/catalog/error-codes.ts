import type { LocalizedText } from '../model/language';
import table from './error-codes.json';
import type { FixStep } from './schema';

/** What a number in `error_code` means, as the official web SDK (`agora-chat` 1.4.0) reads it. */
export interface ErrorCode {
  /** Numbers that mean the same. */
  readonly codes: readonly number[];
  readonly title: LocalizedText;
  /** The cause. */
  readonly text: LocalizedText;
  readonly fix: readonly FixStep[];
}

export const errorCodes: readonly ErrorCode[] = table;

const byCode = new Map(errorCodes.flatMap((entry) => entry.codes.map((code) => [code, entry] as const)));

/** What the number stands for; `undefined` where no one has said. */
export function findErrorCode(code: number | null): ErrorCode | undefined {
  return code === null ? undefined : byCode.get(code);
}
