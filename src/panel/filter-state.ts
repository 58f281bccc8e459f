import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Filter, parseFilter, type StatusFilter, statusOf, withStatus } from '../log/filter';
import type { Span } from '../log/span';
import type { PanelServices } from './services';
import type { ViewSettings } from './view-settings';

/** What narrows the list: a query, which the status buttons write into, and a span of time. */
export interface FilterState {
  readonly query: ReadonlySignal<string>;
  readonly filter: ReadonlySignal<Filter>;
  /** The status button that says the same as the query; `null` where none does. */
  readonly status: ReadonlySignal<StatusFilter | null>;
  readonly span: ReadonlySignal<Span | null>;
  setStatus(status: StatusFilter): void;
  setQuery(query: string): void;
  setSpan(span: Span | null): void;
  /** Shows all calls again: no status, no query, no span. */
  removeFilter(): void;
}

export function createFilterState(
  services: Pick<PanelServices, 'settings'>,
  view: Pick<ViewSettings, 'save'>,
  /** Whether a text holds a secret: such a query is not remembered. */
  holdsSecret: (text: string) => boolean,
): FilterState & { dispose(): void } {
  const { query, dispose } = rememberedQuery(services, view, holdsSecret);
  const span = signal<Span | null>(null);
  const setQuery = (next: string) => {
    query.value = next;
  };
  const setSpan = (next: Span | null) => {
    span.value = next;
  };
  return {
    query,
    filter: computed(() => parseFilter(query.value)),
    status: computed(() => statusOf(query.value)),
    span,
    setStatus: (status) => setQuery(withStatus(query.value, status)),
    setQuery,
    setSpan,
    removeFilter() {
      setQuery('');
      setSpan(null);
    },
    dispose,
  };
}

/** Typing is remembered when it rests for so long, in ms. */
const saveDelayMs = 400;

/** The query, which is remembered where the user wants that. */
function rememberedQuery(
  { settings }: Pick<PanelServices, 'settings'>,
  view: Pick<ViewSettings, 'save'>,
  holdsSecret: (text: string) => boolean,
) {
  const query = signal(settings.peek().rememberFilter ? settings.peek().view.query : '');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = query.subscribe((next) => {
    clearTimeout(waiting);
    const { rememberFilter, view: known } = settings.peek();
    if (!rememberFilter || next === known.query) return;
    waiting = setTimeout(() => view.save({ query: holdsSecret(next) ? '' : next }), saveDelayMs);
  });
  return {
    query,
    dispose() {
      clearTimeout(waiting);
      stop();
    },
  };
}
