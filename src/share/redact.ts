/** The only way to mask secrets: on screen, in what is copied, and in what is exported. */

export { createKnownSecrets, type KnownSecrets } from './redact/known';
export type { SecretKind } from './redact/policy';
export {
  learnFrom,
  type RedactCallOptions,
  type RedactedCall,
  redactCall,
  redactorFor,
} from './redact/redact-call';
export { asItIs, byRules, type Redactor } from './redact/redactor';
export { addRemovals, type Removal, type RemovalPlace } from './redact/removals';
export type { DescribeToken, Style } from './redact/spans';
export { mask } from './redact/values';
