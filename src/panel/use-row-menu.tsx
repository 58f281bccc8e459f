import { type CallTerm, termsOf, withTerm } from '../log/filter';
import { tellingOf } from '../log/groups';
import type { LogEntry } from '../log/log';
import { isGroup, type Row } from '../log/row';
import { redactCall } from '../share/redact';
import type { MenuEntry, MenuPlace } from './controls/Menu';
import { useContextMenu } from './controls/use-context-menu';
import { type MenuForm, menuForms } from './copy/copy-text';
import { useSecretsQuestion } from './copy/use-secrets-question';
import { asFarAsShown } from './details/body/readable-body';
import { useText } from './language';
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
    const { removed } = redactCall(asFarAsShown(entry.call), {
      extraNames: names(),
      shared: state.secrets.peek().ofAll(services.log.calls),
    });
    const as = (form: MenuForm | 'curl-with-secrets') => text('menu.copy-as', { form: text(`copy.${form}`) });
    return [
      ...(fix.steps.length > 0 || fix.request
        ? [{ label: text('details.copy-fix'), onSelect: () => state.copy(entry, 'fix') }]
        : []),
      ...menuForms.map((form) => ({
        label: as(form),
        onSelect: () => state.copy(entry, form),
      })),
      ...(removed.length > 0
        ? [{ label: as('curl-with-secrets'), onSelect: () => question.ask(entry) }]
        : []),
    ];
  };

  const filtering = (row: Row, { call }: LogEntry): readonly MenuEntry[] => {
    const { text: masked } = state.secrets.peek().redactorOf(call);
    // A query is shown and remembered: a secret is no part of one.
    const terms = termsOf(isGroup(row) ? row.entries : [row], language).filter(
      ({ value }) => masked(value) === value,
    );
    const line = (label: string, term: CallTerm, index: number, negated: boolean) => ({
      label,
      hint: term.key === 'is' ? text('status.no-response') : term.value,
      apart: index === 0,
      onSelect: () => state.setQuery(withTerm(state.query.peek(), term, negated)),
    });
    return [
      ...terms.map((term, index) => line(text(`menu.filter.${term.key}`), term, index, false)),
      ...terms
        .flatMap((term) => (isHideable(term.key) ? { term, label: text(`menu.hide.${term.key}`) } : []))
        .map(({ term, label }, index) => line(label, term, index, true)),
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

  const tellingIn = (row: Row) => (isGroup(row) ? tellingOf(row) : row);

  return {
    /** What the menu offers first: the fix; of a call without one, the command. */
    copy: (row: Row) => copying(tellingIn(row))[0]?.onSelect(),
    open(row: Row, at: MenuPlace) {
      state.selectRow(row, state.isOpen.peek());
      const telling = tellingIn(row);
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

/** What is too much of one kind. Who is done with a status or an app has the buttons and the filter. */
const hideable = ['operation', 'url', 'error', 'is'] as const;

const isHideable = (key: CallTerm['key']): key is (typeof hideable)[number] =>
  (hideable as readonly string[]).includes(key);
