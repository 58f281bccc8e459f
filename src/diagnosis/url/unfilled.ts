/** Why a text is no value but what stands where one was to be put. */
export type UnfilledKind =
  /** `{group_id}`, `:id`, `<id>`, `${id}`: a template that was not filled in. */
  | 'template'
  /** `undefined`, `null`, `NaN`: a variable that held nothing. */
  | 'nothing'
  /** `[object Object]`: a variable that held an object. */
  | 'object';

const template = /^(?:\$?\{[^{}]*\}|\{\{[^{}]*\}\}|:[a-z_]\w*|<[^<>]*>|\[[a-z_]+\]|%[sd])$/i;

/** Whether a segment of a path (decoded) was never filled in; `null` where it may be a value. */
export function unfilledKind(text: string): UnfilledKind | null {
  const plain = text.trim();
  if (plain.length > 60) return null;
  if (/^(?:undefined|null|NaN)$/.test(plain)) return 'nothing';
  if (/^\[object [A-Za-z]+\]$/.test(plain)) return 'object';
  return template.test(plain) ? 'template' : null;
}
