import type { LocalizedText } from '../../model/language';
import { useText } from '../language';
import { TextList } from './TextList';

interface Props {
  readonly hosts: readonly string[];
  check(pattern: string): Promise<LocalizedText | null>;
  onHosts(hosts: readonly string[]): void;
}

/** Hosts to watch beside the chat service's own. */
export function HostList({ hosts, check, onHosts }: Props) {
  const { text } = useText();
  return (
    <TextList
      label={text('settings.hosts')}
      hint={text('settings.hosts.hint')}
      placeholder="chat.example.com"
      addLabel={text('settings.hosts.add')}
      texts={hosts}
      partOf={hostOfAddress}
      check={check}
      onTexts={onHosts}
    />
  );
}

/** The host of a pasted address, `https://chat.example.com/path`; another text as it is. */
function hostOfAddress(typed: string): string {
  const [, host] =
    /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(typed) ?? /^([^/?#]+)\//.exec(typed) ?? [];
  return host ?? typed;
}
