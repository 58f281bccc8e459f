import { defaultSettings, type Settings } from '../../model/settings';
import { readValue, type SettingName, settingNames, withValue } from './setting-keys';

/** What the browser stores, by key. */
export type Stored = Readonly<Record<string, unknown>>;

/** Of how the settings are stored: 1 was one object under `settings`, 2 is a key for each of them. */
export const layoutVersion = 2;
export const versionKey = 'settings.version';
const objectOfVersion1 = 'settings';

export const keyOf = (name: SettingName) => `settings.${name}`;
const nameByKey = new Map(settingNames.map((name) => [keyOf(name), name]));
export const nameOf = (key: string): SettingName | undefined => nameByKey.get(key);

export const storedKeys: readonly string[] = [versionKey, objectOfVersion1, ...nameByKey.keys()];

/**
 * What is stored of a setting. The object of version 1 stays where it is, below the keys of this version: moving
 * it could overwrite what another page saves meanwhile.
 */
export function storedValue(stored: Stored, name: SettingName): unknown {
  if (Object.hasOwn(stored, keyOf(name))) return stored[keyOf(name)];
  return name.split('.').reduce((value: unknown, part) => {
    if (value === undefined || value === invalid) return value;
    if (typeof value !== 'object' || value === null) return invalid;
    return Object.hasOwn(value, part) ? (value as Stored)[part] : undefined;
  }, stored[objectOfVersion1]);
}

/** Is no value of any setting. */
const invalid = Symbol('no settings of ours');

/** The stored settings, and the names of those that had to be replaced, wholly or in part. Never throws. */
export function readSettings(stored: Stored): {
  readonly settings: Settings;
  readonly replaced: readonly SettingName[];
} {
  const replaced: SettingName[] = [];
  let settings = defaultSettings;
  for (const name of settingNames) {
    const { value, isWhole } = readValue(name, storedValue(stored, name));
    if (!isWhole) replaced.push(name);
    settings = withValue(settings, name, value);
  }
  return { settings, replaced };
}
