import type { ComponentChildren } from 'preact';
import { panelSentence } from '../locales/text';
import { IconButton } from './controls/IconButton';
import { CloseIcon } from './icons';
import { useText } from './language';
import { SentenceView } from './SentenceView';
import type { PanelServices } from './services';
import { SettingsNotice } from './settings/SettingsNotice';
import type { PanelState } from './state';

interface Props {
  readonly state: PanelState;
  readonly services: PanelServices;
}

/** What the user should know of where the calls come from, above the list while it holds. */
export function Notices({ state, services }: Props) {
  return (
    <>
      <FromFile state={state} services={services} />
      <SuggestedHost services={services} />
      <SettingsNotice services={services} />
    </>
  );
}

function FromFile({ state, services }: Props) {
  const { text, count } = useText();
  const source = services.source.value;
  if (!source) return null;
  const meanwhile = services.callsMeanwhile.value;
  return (
    <Notice>
      <span>
        <SentenceView said={panelSentence('notice.file', { file: source.file })} />
        {meanwhile > 0 && ` ${count('notice.file.meanwhile', meanwhile)}`}
      </span>
      <button type="button" class="link" onClick={state.clear}>
        {text('notice.file.close')}
      </button>
    </Notice>
  );
}

/** A host that answers as the chat API does, until it is watched or refused; then the next. */
function SuggestedHost({ services }: Pick<Props, 'services'>) {
  const { text } = useText();
  const { hosts } = services.settings.value;
  const host = services.suggestedHosts.value.find((suggested) => !hosts.includes(suggested));
  if (host === undefined) return null;
  return (
    <Notice>
      <span>
        <SentenceView said={panelSentence('notice.host', { host })} />
      </span>
      <button type="button" class="link" onClick={() => services.saveSettings({ hosts: [...hosts, host] })}>
        {text('notice.host.watch')}
      </button>
      <IconButton class="tool close" label={text('notice.close')} onPress={() => services.refuseHost(host)}>
        <CloseIcon />
      </IconButton>
    </Notice>
  );
}

function Notice({ children }: { children: ComponentChildren }) {
  return <div class="notice">{children}</div>;
}
