import { count, inEach } from '../../locales/text';
import type { LocalizedText } from '../../model/language';
import type { Removal } from '../../share/redact';

/** What was replaced, by kind: "12 tokens, 3 passwords". */
export function removalsAsWords(removed: readonly Removal[]): LocalizedText {
  const counts = new Map<Removal['kind'], number>();
  for (const { kind, count: more } of removed) counts.set(kind, (counts.get(kind) ?? 0) + more);
  return inEach((language) =>
    [...counts]
      .map(([kind, number]) => count(language, `secret.${kind}`, number))
      .join(language === 'zh' ? '、' : ', '),
  );
}
