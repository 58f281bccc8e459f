import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { defaultSettings } from '../model/settings';
import { Calls } from './Calls';
import { Details } from './Details';
import { Divider } from './divider/Divider';
import { LiveRegion } from './LiveRegion';
import { LanguageContext, useText } from './language';
import { later } from './later';
import { Notices } from './Notices';
import { othersOf } from './others';
import { Overview } from './overview/Overview';
import { StatusBar } from './StatusBar';
import { StatusFilters } from './StatusFilters';
import { LogSecretsContext } from './secrets';
import type { PanelServices } from './services';
import type { PanelState } from './state';
import { Toolbar } from './Toolbar';
import { useKeptFocus } from './use-kept-focus';
import { useKeysDialog } from './use-keys-dialog';
import { useMedia } from './use-media';

const KeysDialog = later(async () => (await import('./KeysDialog')).KeysDialog);

interface Props {
  readonly state: PanelState;
  readonly services: PanelServices;
}

/**
 * The whole panel. Its parts read the state, each what it needs, so that a call that arrives redraws no
 * details; the views below them know nothing but their props.
 */
export function App({ state, services }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const keys = useKeysDialog();
  useKeptFocus(grid);
  return (
    <LanguageContext.Provider value={state.language.value}>
      <LogSecretsContext.Provider value={state.secrets.value}>
        <div class="panel">
          <Head state={state} services={services} onLeaveSearch={() => grid.current?.focus()} />
          <Body state={state} services={services} grid={grid} />
          <Foot state={state} services={services} onKeys={keys.open} />
          {keys.isOpen && <KeysDialog onClose={keys.close} />}
        </div>
      </LogSecretsContext.Provider>
    </LanguageContext.Provider>
  );
}

function Head({ state, services, onLeaveSearch }: Props & { onLeaveSearch(): void }) {
  const { text } = useText();
  return (
    <header>
      <h1 class="unseen">{text('product.name')}</h1>
      <Toolbar state={state} services={services} onLeaveSearch={onLeaveSearch} />
      <StatusFilters
        counts={state.feed.counts.value}
        chosen={state.status.value}
        onChoose={state.setStatus}
        grouping={state.grouping.value}
        onGrouping={state.setGrouping}
      />
      <Notices state={state} services={services} />
      <CallsOverTime state={state} />
    </header>
  );
}

function CallsOverTime({ state }: { state: PanelState }) {
  if (state.feed.total.value === 0) return null;
  // The timeline and what is kept grow in place: the rows are new whenever that has changed.
  return (
    <Overview
      timeline={state.feed.timeline}
      kept={state.rows.value.kept}
      revision={state.rows.value}
      times={state.times.value}
      span={state.span.value}
      onSpan={state.setSpan}
    />
  );
}

/** Too narrow for list and details side by side, unless it is too low for one below the other. */
const narrow = '(max-width: 480px), (max-width: 720px) and (min-height: 401px)';

/** List and details, and the divider between them. */
function Body({ state, services, grid }: Props & { grid: RefObject<HTMLDivElement | null> }) {
  const region = useRef<HTMLElement>(null);
  const where = useMedia(narrow) ? 'above' : 'beside';
  const [dragged, setDragged] = useState<number | null>(null);
  const share = dragged ?? state.view.split.value[where];
  const set = (next: number) => {
    setDragged(null);
    state.view.save({ split: { ...state.view.split.peek(), [where]: next } });
  };
  const isOpen = state.selected.value !== null;
  return (
    <main class={isOpen ? `split ${where}` : ''} style={{ '--share': `${share * 100}%` }}>
      <Calls state={state} services={services} grid={grid} region={region} />
      {isOpen && (
        <Divider
          upright={where === 'beside'}
          share={share}
          onDrag={setDragged}
          onSet={set}
          onReset={() => set(defaultSettings.view.split[where])}
        />
      )}
      <Details state={state} services={services} grid={grid} region={region} />
    </main>
  );
}

function Foot({ state, services, onKeys }: Props & { onKeys(): void }) {
  return (
    <>
      <LiveRegion announcement={state.announcement.value} />
      <StatusBar
        shown={state.rows.value.calls}
        total={state.feed.total.value}
        others={othersOf(services)}
        recording={services.recording.value}
        file={services.source.value?.file ?? null}
        filtered={!state.filter.value.isEmpty}
        spanned={state.span.value !== null}
        pending={services.pending.value}
        evicted={state.feed.evicted.value}
        onShowAll={state.removeFilter}
        onResume={() => services.setPaused(false)}
        onKeys={onKeys}
      />
    </>
  );
}
