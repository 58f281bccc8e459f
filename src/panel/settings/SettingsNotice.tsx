import type { SettingsProblem } from '../../model/session';
import { IconButton } from '../controls/IconButton';
import { CloseIcon } from '../icons';
import { useText } from '../language';
import type { SettingsServices } from './settings-services';

/** Settings that could not be read or saved, until the user has read of it. */
export function SettingsNotice({ services }: { readonly services: SettingsServices }) {
  const { language, text } = useText();
  const problem = services.settingsProblem.value;
  if (problem === null) return null;
  const names = [...new Set(keysOf(problem))].map((key) => text(key)).join(language === 'zh' ? '、' : ', ');
  return (
    <div class="notice" role="note">
      <span>
        {problem.kind === 'unsaved' ? text('settings.unsaved') : text('settings.replaced', { names })}
      </span>
      <IconButton class="tool close" label={text('notice.close')} onPress={services.dismissSettingsProblem}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}

const labels = {
  language: 'settings.language',
  theme: 'settings.theme',
  hosts: 'settings.hosts',
  preserveLog: 'settings.preserve',
  secretNames: 'settings.secrets',
  memoryBudget: 'settings.memory',
  rememberFilter: 'settings.filter',
  times: 'settings.times',
  grouping: 'group.by',
} as const;

type Label = (typeof labels)[keyof typeof labels] | 'settings.view';

/** What the settings are called on screen; the panel's arrangement has one name for all of it. */
const keysOf = (problem: SettingsProblem): readonly Label[] =>
  problem.kind === 'unsaved' ? [] : problem.names.map(labelOf);

const labelOf = (name: string): Label =>
  Object.hasOwn(labels, name) ? labels[name as keyof typeof labels] : 'settings.view';
