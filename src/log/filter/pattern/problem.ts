/** Why a text is no pattern that can be searched for, and the part of it that is the reason. */
export interface PatternProblem {
  readonly kind:
    | 'group-open'
    | 'group-close'
    | 'class-open'
    | 'nothing-to-repeat'
    | 'syntax'
    | 'back-reference'
    | 'slow'
    | 'too-long';
  readonly part: string;
}

/** What is wrong with a pattern that `RegExp` refuses: its own messages differ by browser, and are English. */
export function syntaxProblem(source: string): PatternProblem {
  const bare = source.replace(/\\[\s\S]/g, '__').replace(/\[[^\]]*\]/g, (found) => '_'.repeat(found.length));
  const found = (kind: PatternProblem['kind'], part: string): PatternProblem => ({ kind, part });
  if (bare.includes('[')) return found('class-open', '[');
  let open = 0;
  for (const char of bare) {
    if (char === '(') open += 1;
    if (char === ')' && --open < 0) return found('group-close', ')');
  }
  if (open > 0) return found('group-open', '(');
  const repeat = /(?:^|[(|])([*+?]|\{\d)(?<!\(\?)|(?:[*+?]|\})\??([*+]|\{\d)|[*+?]\?(\?)/.exec(bare);
  if (repeat !== null) return found('nothing-to-repeat', repeat[1] ?? repeat[2] ?? repeat[3] ?? '');
  return found('syntax', source);
}
