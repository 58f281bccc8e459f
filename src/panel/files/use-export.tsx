import { useState } from 'preact/hooks';
import type { LogEntry } from '../../log/log';
import { isWithin } from '../../log/span';
import { ConfirmDialog } from '../controls/ConfirmDialog';
import type { MenuEntry } from '../controls/Menu';
import { useText } from '../language';
import type { PanelServices } from '../services';
import type { PanelState } from '../state';
import type { Transfers } from './transfers';

/** The ways to export the log, and the question that some of them lead to. */
export function useExport(state: PanelState, { log }: PanelServices, transfers: Transfers) {
  const { text } = useText();
  const [asking, setAsking] = useState<readonly LogEntry[] | null>(null);
  const save = (entries: readonly LogEntry[], keepSecrets: boolean) => {
    const calls = entries.map(({ call }) => call);
    void transfers.exportCalls(calls, keepSecrets);
  };
  const ways = [
    { of: 'all', entriesOf: () => [...log.entries] },
    ...(isFiltered(state)
      ? [{ of: 'filtered', entriesOf: () => filtered(state, log.entries) } as const]
      : []),
  ] as const;
  const entries: readonly MenuEntry[] = [
    ...ways.map(({ of, entriesOf }) => ({
      label: text(`export.${of}`),
      onSelect: () => save(entriesOf(), false),
    })),
    ...ways.map(({ of, entriesOf }) => ({
      label: text(`export.${of}.with-secrets`),
      apart: of === 'all',
      onSelect: () => setAsking(entriesOf()),
    })),
  ];
  const question = asking && (
    <ConfirmDialog
      title={text('export.ask.title')}
      question={text('export.ask')}
      yes={text('export.ask.yes')}
      onYes={() => save(asking, true)}
      onClose={() => setAsking(null)}
    />
  );
  return { entries, question };
}

const isFiltered = ({ filter, span }: PanelState) => !filter.value.isEmpty || span.value !== null;

function filtered({ filter, span, language }: PanelState, entries: readonly LogEntry[]): readonly LogEntry[] {
  const [within, shown] = [span.peek(), language.peek()];
  const matches = filter.peek().over(entries, shown);
  return entries.filter((entry, place) => matches(place) && (within === null || isWithin(entry, within)));
}
