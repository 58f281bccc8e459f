import { useRef } from 'preact/hooks';
import { Calls } from './Calls';
import { Details } from './Details';
import { LiveRegion } from './LiveRegion';
import { LanguageContext, useText } from './language';
import { StatusBar } from './StatusBar';
import { StatusFilters } from './StatusFilters';
import type { PanelServices } from './services';
import type { PanelState } from './state';
import { Toolbar } from './Toolbar';

interface Props {
  readonly state: PanelState;
  readonly services: PanelServices;
}

/**
 * The whole panel. The four parts read the state, each what it needs, so that a call that arrives redraws
 * no details; the views below them know nothing but their props.
 */
export function App({ state, services }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement>(null);
  return (
    <LanguageContext.Provider value={state.language.value}>
      <div class="panel">
        <Head state={state} onLeaveSearch={() => grid.current?.focus()} />
        <main>
          <Calls state={state} services={services} grid={grid} region={region} />
          <Details state={state} services={services} grid={grid} region={region} />
        </main>
        <Foot state={state} services={services} />
      </div>
    </LanguageContext.Provider>
  );
}

function Head({ state, onLeaveSearch }: { state: PanelState; onLeaveSearch(): void }) {
  const { text } = useText();
  return (
    <header>
      <h1 class="unseen">{text('product.name')}</h1>
      <Toolbar
        query={state.query.value}
        onQuery={state.setQuery}
        onClear={state.clear}
        onLanguage={state.setLanguage}
        onLeaveSearch={onLeaveSearch}
      />
      <StatusFilters counts={state.counts.value} chosen={state.status.value} onChoose={state.setStatus} />
    </header>
  );
}

function Foot({ state, services }: Props) {
  return (
    <>
      <LiveRegion announcement={state.announcement.value} />
      <StatusBar
        shown={state.visible.value.length}
        total={state.entries.value.length}
        others={services.otherRequests.value}
        recording={services.recording.value}
      />
    </>
  );
}
