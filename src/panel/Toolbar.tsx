import { useState } from 'preact/hooks';
import { IconButton } from './controls/IconButton';
import { DropTarget } from './files/DropTarget';
import { FileTools, MoreTools } from './files/FileTools';
import { TransferBar } from './files/TransferBar';
import { ClearIcon, RecordIcon, SettingsIcon } from './icons';
import { useText } from './language';
import { later } from './later';
import { SearchBox } from './search/SearchBox';
import type { PanelServices } from './services';
import type { PanelState } from './state';
import { useMedia } from './use-media';

const SettingsDialog = later(async () => (await import('./settings/SettingsDialog')).SettingsDialog);

interface Props {
  readonly state: PanelState;
  readonly services: PanelServices;
  /** The user is done with the query and goes on to the list. */
  onLeaveSearch(): void;
}

/** What is done to the log as a whole. A narrow panel keeps the most used; the others go into a menu. */
export function Toolbar({ state, services, onLeaveSearch }: Props) {
  const { text } = useText();
  const { transfers } = state;
  const isNarrow = useMedia('(max-width: 720px)');
  const parts = { state, services, transfers };
  return (
    <>
      <div class="bar">
        <RecordButton services={services} />
        <button type="button" class="tool" title={text('toolbar.clear')} onClick={state.clear}>
          <ClearIcon />
          <span class="tool-label">{text('toolbar.clear')}</span>
        </button>
        {!isNarrow && <PreserveLog services={services} />}
        {!isNarrow && <FileTools {...parts} />}
        <span class="separator" />
        <SearchBox
          query={state.query.value}
          log={services.log}
          onQuery={state.setQuery}
          onLeave={onLeaveSearch}
        />
        {isNarrow && <MoreTools {...parts} />}
        <SettingsButton services={services} />
      </div>
      <TransferBar transfers={transfers} />
      {services.importHar && <DropTarget transfers={transfers} />}
    </>
  );
}

function RecordButton({ services }: Pick<Props, 'services'>) {
  const { text } = useText();
  const recording = services.recording.value;
  const isOn = recording === 'recording';
  return (
    <button
      type="button"
      class="tool record"
      aria-label={text('toolbar.record')}
      title={text(isOn ? 'toolbar.pause' : 'toolbar.resume')}
      aria-pressed={isOn}
      disabled={recording === 'disconnected'}
      onClick={() => services.setPaused(isOn)}
    >
      <RecordIcon on={isOn} />
    </button>
  );
}

function PreserveLog({ services }: Pick<Props, 'services'>) {
  const { text } = useText();
  return (
    <label class="tool" title={text('toolbar.preserve.hint')}>
      <input
        type="checkbox"
        checked={services.settings.value.preserveLog}
        onChange={({ currentTarget }) => services.saveSettings({ preserveLog: currentTarget.checked })}
      />
      {text('toolbar.preserve')}
    </label>
  );
}

function SettingsButton({ services }: Pick<Props, 'services'>) {
  const { text } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={text('toolbar.settings')} onPress={() => setOpen(true)}>
        <SettingsIcon />
      </IconButton>
      {isOpen && <SettingsDialog services={services} onClose={() => setOpen(false)} />}
    </>
  );
}
