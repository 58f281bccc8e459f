import { texts } from '../../locales/text';
import { useText } from '../language';
import { TextList } from './TextList';

interface Props {
  readonly names: readonly string[];
  onNames(names: readonly string[]): void;
}

/** Names of headers and fields that hold a secret, beside the known ones. */
export function NameList({ names, onNames }: Props) {
  const { text } = useText();
  return (
    <TextList
      label={text('settings.secrets')}
      hint={text('settings.secrets.hint')}
      placeholder="x-session-key"
      addLabel={text('settings.secrets.add')}
      texts={names}
      check={async (name) =>
        /[\p{L}\p{N}]/u.test(name) && name.length <= 64 ? null : texts('settings.secrets.bad')
      }
      onTexts={onNames}
    />
  );
}
