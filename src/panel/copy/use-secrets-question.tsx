import { useState } from 'preact/hooks';
import type { LogEntry } from '../../log/log';
import { ConfirmDialog } from '../controls/ConfirmDialog';
import { useText } from '../language';
import type { CopyForm } from './copy-text';

/** Asks before a call is copied with its secrets: they leave only where that was said yes to. */
export function useSecretsQuestion(onCopy: (entry: LogEntry, form: CopyForm) => void) {
  const { text } = useText();
  const [asked, setAsked] = useState<LogEntry | null>(null);
  return {
    ask: setAsked,
    view: asked && (
      <ConfirmDialog
        title={text('copy.ask.title')}
        question={text('copy.ask')}
        yes={text('copy.ask.yes')}
        onYes={() => onCopy(asked, 'curl-with-secrets')}
        onClose={() => setAsked(null)}
      />
    ),
  };
}
