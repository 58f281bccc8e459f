import { useRef } from 'preact/hooks';
import { ImportIcon } from '../icons';
import { useText } from '../language';
import type { Transfers } from './transfers';

/** Opens the browser's file dialog. */
export function ImportButton({ transfers }: { transfers: Transfers }) {
  const { text } = useText();
  const { input, choose } = useFileDialog(transfers);
  return (
    <>
      <button type="button" class="tool" disabled={transfers.current.value !== null} onClick={choose}>
        <ImportIcon />
        <span class="tool-label">{text('toolbar.import')}</span>
      </button>
      {input}
    </>
  );
}

/** A file field that is not seen, and how to open its dialog. */
export function useFileDialog(transfers: Transfers) {
  const field = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={field}
      type="file"
      accept=".har,.json,application/json"
      hidden
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        // Emptied, so that the same file can be chosen again.
        currentTarget.value = '';
        if (file) void transfers.importFile(file);
      }}
    />
  );
  return { input, choose: () => field.current?.click() };
}
