import { useState } from 'preact/hooks';
import { defaultSettings, type Settings } from '../../model/settings';
import { ConfirmDialog } from '../controls/ConfirmDialog';
import { useText } from '../language';
import { Choice } from './Choice';
import { HostList } from './HostList';
import { MemoryField } from './MemoryField';
import { NameList } from './NameList';
import { Switch } from './Switch';
import type { SettingsServices } from './settings-services';

/** Every setting. A change counts at once, in the panel too where this is the options page. */
export function SettingsView({ services }: { services: SettingsServices }) {
  const { text } = useText();
  const settings = services.settings.value;
  const save = (change: Partial<Settings>) => services.saveSettings(change);
  return (
    <div class="settings">
      <HostList hosts={settings.hosts} check={services.checkHost} onHosts={(hosts) => save({ hosts })} />
      <Choice
        label={text('settings.language')}
        value={settings.language}
        options={{ auto: text('settings.language.auto'), en: 'English', zh: '中文' }}
        onChange={(language) => save({ language })}
      />
      <Choice
        label={text('settings.theme')}
        value={settings.theme}
        options={{
          auto: text('settings.theme.auto'),
          light: text('settings.theme.light'),
          dark: text('settings.theme.dark'),
        }}
        onChange={(theme) => save({ theme })}
      />
      <Choice
        label={text('settings.times')}
        value={settings.times}
        options={{ clock: text('settings.times.clock'), relative: text('settings.times.relative') }}
        onChange={(times) => save({ times })}
      />
      <Switch
        label={text('settings.preserve')}
        checked={settings.preserveLog}
        onChange={(preserveLog) => save({ preserveLog })}
      />
      <Switch
        label={text('settings.filter')}
        checked={settings.rememberFilter}
        onChange={(rememberFilter) =>
          // What is no longer to be remembered is forgotten at once.
          save(
            rememberFilter ? { rememberFilter } : { rememberFilter, view: { ...settings.view, query: '' } },
          )
        }
      />
      <NameList names={settings.secretNames} onNames={(secretNames) => save({ secretNames })} />
      <MemoryField budget={settings.memoryBudget} onBudget={(memoryBudget) => save({ memoryBudget })} />
      <Foot services={services} />
    </div>
  );
}

function Foot({ services: { versions, saveSettings } }: { services: SettingsServices }) {
  const { text } = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="settings-foot">
      <button type="button" class="quiet" onClick={() => setAsking(true)}>
        {text('settings.reset')}
      </button>
      <span class="dim">{text('settings.version', { version: versions.extension })}</span>
      {isAsking && (
        <ConfirmDialog
          title={text('settings.reset')}
          question={text('settings.reset.ask')}
          yes={text('settings.reset.yes')}
          onYes={() => saveSettings(defaultSettings)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
