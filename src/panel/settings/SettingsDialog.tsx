import { Dialog } from '../controls/Dialog';
import { useText } from '../language';
import { SettingsView } from './SettingsView';
import type { SettingsServices } from './settings-services';

interface Props {
  readonly services: SettingsServices;
  onClose(): void;
}

export function SettingsDialog({ services, onClose }: Props) {
  const { text } = useText();
  return (
    <Dialog title={text('settings.title')} class="settings-dialog" onClose={onClose}>
      <SettingsView services={services} />
    </Dialog>
  );
}
