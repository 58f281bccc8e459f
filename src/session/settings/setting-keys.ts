import { hostPattern } from '../../catalog/hosts';
import { defaultSettings, type Settings } from '../../model/settings';

type View = Settings['view'];

/** Every setting under the name it is stored by: those of the view one by one, so that each is written alone. */
export type SettingValues = Omit<Settings, 'view'> & {
  readonly [Name in keyof View as `view.${Name}`]: View[Name];
};
export type SettingName = keyof SettingValues;

/** What was stored, as a valid value; `isWhole` is false where part or all of it had to be replaced. */
interface ReadValue<Value> {
  readonly value: Value;
  readonly isWhole: boolean;
}
type Reader<Value> = (stored: unknown, fallback: Value) => ReadValue<Value>;

const maxItems = 1_000;
const maxTextChars = 10_000;

const only =
  <Value>(isValid: (stored: unknown) => stored is Value): Reader<Value> =>
  (stored, fallback) =>
    isValid(stored) ? { value: stored, isWhole: true } : { value: fallback, isWhole: false };

const oneOf = <const Choice extends string>(...choices: readonly Choice[]) =>
  only((stored): stored is Choice => (choices as readonly unknown[]).includes(stored));

const isBoolean = (stored: unknown): stored is boolean => typeof stored === 'boolean';
const isText = (stored: unknown): stored is string =>
  typeof stored === 'string' && stored.length <= maxTextChars;
const isRecord = (stored: unknown): stored is Readonly<Record<string, unknown>> =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored);
const isWidth = (stored: unknown): stored is number => Number.isFinite(stored) && Number(stored) >= 0;
const isShare = (stored: unknown): stored is number =>
  Number.isFinite(stored) && Number(stored) > 0 && Number(stored) < 1;

/** Keeps the valid items of a list, each once. */
const listOf =
  (isValid: (item: string) => boolean): Reader<readonly string[]> =>
  (stored, fallback) => {
    if (!Array.isArray(stored)) return { value: fallback, isWhole: false };
    const valid = stored.filter((item) => isText(item) && isValid(item)) as readonly string[];
    const value = [...new Set(valid)].slice(0, maxItems);
    return { value, isWhole: value.length === stored.length };
  };

/** Keeps the valid values of a record. */
const recordOf =
  <Value>(isValid: (value: unknown) => value is Value): Reader<Readonly<Record<string, Value>>> =>
  (stored, fallback) => {
    if (!isRecord(stored)) return { value: fallback, isWhole: false };
    const all = Object.entries(stored);
    const valid = all.filter((entry): entry is [string, Value] => isValid(entry[1])).slice(0, maxItems);
    return { value: Object.fromEntries(valid), isWhole: valid.length === all.length };
  };

/** MB. */
export const minMemoryMb = 10;
export const maxMemoryMb = 500;

const readers: { readonly [Name in SettingName]: Reader<SettingValues[Name]> } = {
  language: oneOf('auto', 'en', 'zh'),
  theme: oneOf('auto', 'light', 'dark'),
  hosts: listOf((host) => 'test' in hostPattern(host)),
  preserveLog: only(isBoolean),
  secretNames: listOf((name) => name.trim() !== ''),
  memoryBudget: only(
    (stored): stored is number =>
      Number.isInteger(stored) && Number(stored) >= minMemoryMb && Number(stored) <= maxMemoryMb,
  ),
  rememberFilter: only(isBoolean),
  times: oneOf('clock', 'relative'),
  grouping: oneOf('none', 'cause', 'operation'),
  'view.query': only(isText),
  'view.columns': recordOf(isWidth),
  'view.shown': recordOf(isBoolean),
  'view.split': only(
    (stored): stored is View['split'] => isRecord(stored) && isShare(stored.beside) && isShare(stored.above),
  ),
  'view.sort': only(
    (stored): stored is View['sort'] =>
      stored === null || (isRecord(stored) && isText(stored.column) && isBoolean(stored.descending)),
  ),
};

export const settingNames = Object.keys(readers) as readonly SettingName[];

export function settingOf<Name extends SettingName>(settings: Settings, name: Name): SettingValues[Name] {
  const ofView = name.startsWith('view.');
  const holder: object = ofView ? settings.view : settings;
  return holder[(ofView ? name.slice('view.'.length) : name) as never];
}

/** The settings with one of them changed. */
export function withValue<Name extends SettingName>(
  settings: Settings,
  name: Name,
  value: SettingValues[Name],
): Settings {
  if (!name.startsWith('view.')) return { ...settings, [name]: value };
  return { ...settings, view: { ...settings.view, [name.slice('view.'.length)]: value } };
}

/** Reads a stored value. What is not valid is replaced by the default, or left out of a list or record. */
export function readValue<Name extends SettingName>(
  name: Name,
  stored: unknown,
): ReadValue<SettingValues[Name]> {
  const fallback = settingOf(defaultSettings, name);
  return stored === undefined ? { value: fallback, isWhole: true } : readers[name](stored, fallback);
}
