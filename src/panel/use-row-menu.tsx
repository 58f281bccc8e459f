import { type CallTerm, termsOf, withTerm, writtenTerm } from '../log/filter';
import { tellingOf } from '../log/groups';
import type { LogEntry } from '../log/log';
import { isGroup, type Row } from '../log/row';
import { redactCall } from '../share/redact';
import type { MenuEntry, MenuPlace } from './controls/Menu';
import { useContextMenu } from './controls/use-context-menu';
import { useSecretsQuestion } from './copy/use-secrets-question';
import { asFarAsShown } from './details/readable-body';
import { useText } from './language';
import { redactorOf } from './secrets';
import type { PanelServices } from './services';
import type { PanelState } from './state';

/** The menu of a row: what can be done with its call, and how the list can be narrowed to it or rid of it. */
export function useRowMenu(state: PanelState, services: PanelServices) {
  const { text, language } = useText();
  const menu = useContextMenu(text('menu.row'));
  const question = useSecretsQuestion(state.copy);

  const names = () => services.settings.peek().secretNames;

  const copying = (telling: LogEntry): readonly MenuEntry[] => {
    const entry = state.explain(telling);
    const { fix } = entry.diagnosis;
    const { removed } = redactCall(asFarAsShown(entry.call), { extraNames: names() });
    const as = (form: 'curl' | 'markdown' | 'har' | 'curl-with-secrets') =>
      text('menu.copy-as', { form: text(`copy.${form}`) });
    return [
      ...(fix.steps.length > 0 || fix.request
        ? [{ label: text('details.copy-fix'), onSelect: () => state.copy(entry, 'fix') }]
        : []),
      ...(['curl', 'markdown', 'har'] as const).map((form) => ({
        label: as(form),
        onSelect: () => state.copy(entry, form),
      })),
      ...(removed.length > 0
        ? [{ label: as('curl-with-secrets'), onSelect: () => question.ask(entry) }]
        : []),
    ];
  };

  const filtering = (row: Row, { call }: LogEntry): readonly MenuEntry[] => {
    const { text: masked } = redactorOf(call, names());
    // A query is shown and remembered: a secret is no part of one.
    const terms = termsOf(isGroup(row) ? row.entries : [row], language).filter(
      ({ value }) => masked(value) === value,
    );
    const narrow = (term: CallTerm, negated: boolean) =>
      state.setQuery(withTerm(state.query.peek(), term, negated));
    const [first] = terms;
    return [
      ...terms.map((term, index) => ({
        label: text(`menu.filter.${term.key}`),
        hint: term.key === 'is' ? text('status.no-response') : term.value,
        apart: index === 0,
        onSelect: () => narrow(term, false),
      })),
      ...(first
        ? [
            {
              label: text('menu.hide'),
              hint: writtenTerm(first, true),
              onSelect: () => narrow(first, true),
            },
          ]
        : []),
    ];
  };

  const going = (row: Row): readonly MenuEntry[] => {
    const { showInNetwork } = services;
    if (isGroup(row)) {
      const unfolded = state.unfolded.peek().has(row.key);
      const label = text(unfolded ? 'menu.fold' : 'menu.unfold');
      return [{ label, apart: true, onSelect: () => state.setUnfolded(row.key, !unfolded) }];
    }
    if (!showInNetwork) return [];
    return [{ label: text('details.network'), apart: true, onSelect: () => showInNetwork(row.call) }];
  };

  return {
    open(row: Row, at: MenuPlace) {
      state.selectRow(row, state.isOpen.peek());
      const telling = isGroup(row) ? tellingOf(row) : row;
      menu.open(at, [...copying(telling), ...filtering(row, telling), ...going(row)]);
    },
    view: (
      <>
        {menu.view}
        {question.view}
      </>
    ),
  };
}
