import type { RefObject } from 'preact';
import { CallDetails } from './details/CallDetails';
import type { PanelServices } from './services';
import type { PanelState } from './state';

interface Props {
  readonly state: PanelState;
  readonly services: PanelServices;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly region: RefObject<HTMLElement | null>;
}

/** The details of the selected call, while one is. */
export function Details({ state, services, grid, region }: Props) {
  const entry = state.selected.value;
  if (!entry) return null;
  const toList = () => grid.current?.focus();
  return (
    <CallDetails
      entry={entry}
      place={state.placeInGroup.value}
      region={region}
      hasCall={state.hasCall}
      onShowCall={(id) => {
        state.select(id);
        region.current?.focus();
      }}
      secretNames={services.settings.value.secretNames}
      knownToAll={() => state.secrets.peek().ofAll(services.log.calls)}
      onCopy={state.copy}
      onOpenSource={services.openSource}
      onShowInNetwork={services.showInNetwork}
      onLeave={toList}
      onClose={() => {
        state.closeDetails();
        toList();
      }}
    />
  );
}
