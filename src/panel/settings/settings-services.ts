import type { PanelServices } from '../services';

/** What the settings need of the world outside, in the panel and on the options page. */
export type SettingsServices = Pick<
  PanelServices,
  | 'settings'
  | 'settingsProblem'
  | 'saveSettings'
  | 'dismissSettingsProblem'
  | 'browserLanguage'
  | 'checkHost'
  | 'versions'
>;
