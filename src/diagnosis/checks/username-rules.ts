import type { CauseId } from '../../model/catalog-ids';
import type { Evidence } from '../../model/diagnosis';
import type { Check, CheckContext, CheckResult } from '../check';
import { candidatesOf } from '../lists/candidates';
import { isSameName } from '../lists/named-users';
import { sentence, withFullStop } from '../phrasing';
import { checkUsername, maxUsernameChars, type UsernameProblem } from '../url/username';

const tooLong: CauseId = 'illegal_argument/username-too-long#too-long';
const causeOf = {
  'bad-character': 'illegal_argument/illegal-username#illegal-character',
  'too-long': 'illegal_argument/illegal-username#too-long',
  empty: 'illegal_argument/illegal-username#empty',
} as const satisfies Partial<Record<UsernameProblem['kind'], CauseId>>;

/** Does the username keep the naming rules? */
export const check: Check = {
  judges: [...Object.values(causeOf), tooLong],
  judge(context) {
    if (context.requestBody.state === 'hidden') return [];
    const suspect = findSuspect(context);
    if (suspect === null) return [];
    const broken = suspect.problems.filter(({ breaksRule }) => breaksRule);
    if (broken.length === 0) return keptRules(suspect);
    const judged = broken.map((problem) => judge(suspect, problem));
    const proven = new Set(judged.map(({ cause }) => cause));
    return [
      ...judged,
      ...judged
        .filter(({ cause }) => cause === causeOf['too-long'])
        .map((each) => ({ ...each, cause: tooLong })),
      ...Object.values(causeOf)
        .filter((cause) => !proven.has(cause))
        .map(
          (cause): CheckResult => ({
            cause,
            verdict: 'ruled-out',
            evidence: { found: otherwise(suspect), ...suspect.spot },
          }),
        ),
    ];
  },
};

interface Suspect {
  readonly name: string;
  readonly problems: readonly UsernameProblem[];
  readonly bytes: number;
  readonly spot: Omit<Evidence, 'check' | 'found'>;
  /** Of a character of it. */
  spotAt(index: number): Suspect['spot'];
}

/** The name that the service refuses; where it names none, the first that breaks a rule, else the first. */
function findSuspect(context: CheckContext): Suspect | null {
  const { username } = context.captured;
  // The service forgets to fill in its own template.
  const named = username === '%s' ? undefined : username;
  let first: Suspect | null = null;
  for (const { name, spot } of candidatesOf(context)) {
    // The service's text loses white space at its ends.
    if (named !== undefined && !isSameName(name.trim(), named.trim())) continue;
    const { problems, bytes } = checkUsername(name);
    const isBroken = problems.some(({ breaksRule }) => breaksRule);
    if (first !== null && !isBroken) continue;
    first = { name, problems, bytes, spot: spot(-1), spotAt: spot };
    if (isBroken) return first;
  }
  return first;
}

function judge(suspect: Suspect, { kind, character, index }: UsernameProblem): CheckResult {
  const { name, bytes, spot } = suspect;
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  if (kind === 'bad-character') {
    const values = { name: shown, character: character ?? '', at: (index ?? 0) + 1 };
    const title = isVisible(character)
      ? sentence(
          '`{name}` holds `{character}`, which usernames may not have',
          '`{name}` 含有用户名不允许的字符 `{character}`',
          values,
        )
      : sentence('`{name}` holds a blank or invisible character', '`{name}` 含有空白或不可见字符', values);
    const found = isVisible(character)
      ? sentence(
          'Character {at} of `{name}` is `{character}`: usernames take letters, digits, `_`, `-` and `.` only.',
          '`{name}` 的第 {at} 个字符是 `{character}`：用户名只能用字母、数字、`_`、`-`、`.`。',
          values,
        )
      : sentence(
          'Character {at} of `{name}` is blank or invisible: usernames take letters, digits, `_`, `-` and `.` only.',
          '`{name}` 的第 {at} 个字符是空白或不可见字符：用户名只能用字母、数字、`_`、`-`、`.`。',
          values,
        );
    const evidence = { found, ...suspect.spotAt(index ?? -1) };
    return { cause: causeOf['bad-character'], verdict: 'confirmed', title, evidence };
  }
  const title =
    kind === 'too-long'
      ? sentence(
          'The username has {bytes} bytes; {most} are allowed',
          '用户名长 {bytes} 字节，最多 {most} 字节',
          {
            bytes,
            most: maxUsernameChars,
          },
        )
      : sentence('The username is empty', '用户名为空');
  const cause = kind === 'too-long' ? causeOf['too-long'] : causeOf.empty;
  // The documents say characters as well as bytes.
  const isSure = kind !== 'too-long' || [...name].length > maxUsernameChars;
  const verdict = isSure ? 'confirmed' : 'likely';
  return { cause, verdict, title, evidence: { found: withFullStop(title), ...spot } };
}

const isVisible = (character = '') => /^[\p{L}\p{N}\p{P}\p{S}]/u.test(character);

function otherwise({ bytes }: Suspect) {
  return sentence(
    'The name breaks another rule; it has {bytes} bytes.',
    '该用户名违反的是另一条规则，长度为 {bytes} 字节。',
    { bytes },
  );
}

function keptRules({ name, bytes, spot }: Suspect): CheckResult[] {
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  const found = sentence(
    '`{name}` keeps the documented rules: {bytes} bytes, all of characters that are allowed.',
    '`{name}` 符合文档中的规则：{bytes} 字节，字符均合法。',
    { name: shown, bytes },
  );
  return [{ cause: causeOf['bad-character'], verdict: 'possible', evidence: { found, ...spot } }];
}
