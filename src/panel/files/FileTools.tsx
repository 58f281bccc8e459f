import { MenuButton } from '../controls/MenuButton';
import { DotsIcon, ExportIcon } from '../icons';
import { useText } from '../language';
import type { PanelServices } from '../services';
import type { PanelState } from '../state';
import { ImportButton, useFileDialog } from './ImportButton';
import type { Transfers } from './transfers';
import { useExport } from './use-export';

interface Props {
  readonly state: PanelState;
  readonly services: PanelServices;
  readonly transfers: Transfers;
}

/** Import and export, as far as the panel's surroundings can do them. */
export function FileTools({ state, services, transfers }: Props) {
  const { text } = useText();
  const { entries, question } = useExport(state, services, transfers);
  return (
    <>
      {(services.importHar || services.saveFile) && <span class="separator" />}
      {services.importHar && <ImportButton transfers={transfers} />}
      {services.saveFile && (
        <MenuButton class="tool" menuLabel={text('toolbar.export')} entries={entries}>
          <ExportIcon />
          <span class="tool-label">{text('toolbar.export')}</span>
        </MenuButton>
      )}
      {question}
    </>
  );
}

/** What a narrow toolbar has no room for. */
export function MoreTools({ state, services, transfers }: Props) {
  const { text } = useText();
  const { input, choose } = useFileDialog(transfers);
  const { entries, question } = useExport(state, services, transfers);
  const { preserveLog } = services.settings.value;
  const exports = services.saveFile ? entries : [];
  return (
    <>
      <MenuButton
        class="tool"
        label={text('toolbar.more')}
        menuLabel={text('toolbar.more')}
        entries={[
          {
            label: text('toolbar.preserve'),
            checked: preserveLog,
            onSelect: () => services.saveSettings({ preserveLog: !preserveLog }),
          },
          ...(services.importHar ? [{ label: text('toolbar.import'), apart: true, onSelect: choose }] : []),
          ...exports.map((entry) => ({ ...entry, label: text('toolbar.export.way', { way: entry.label }) })),
        ]}
      >
        <DotsIcon />
      </MenuButton>
      {input}
      {question}
    </>
  );
}
