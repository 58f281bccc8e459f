import type { Excerpt } from '../../model/diagnosis';
import { excerptAt } from './excerpt';
import { nodeAt } from './json-node';
import { type TextPlace, textPlace } from './text-place';

/** Where a field's value begins, and the line that shows it: see `excerptAt`. */
export interface FieldPlace extends TextPlace {
  readonly excerpt: Excerpt;
}

/**
 * The place of a field in valid JSON: `['target', 0]` the first of `target`, `[]` the whole. `null` where there
 * is no such field, and where the text is not JSON. Never throws; linear.
 */
export function fieldPlace(text: string, path: readonly (string | number)[]): FieldPlace | null {
  const node = nodeAt(text, path);
  return node && { ...textPlace(text, node.from), excerpt: excerptAt(text, node.from) };
}
