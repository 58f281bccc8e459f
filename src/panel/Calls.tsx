import type { RefObject } from 'preact';
import { AllHidden, NoCalls } from './EmptyState';
import { CallList } from './list/CallList';
import type { PanelServices } from './services';
import type { PanelState } from './state';

interface Props {
  readonly state: PanelState;
  readonly services: PanelServices;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly region: RefObject<HTMLElement | null>;
}

/** The list, and below its header why it is empty when it is. */
export function Calls({ state, services, grid, region }: Props) {
  const total = state.entries.value.length;
  return (
    <div class="calls">
      <CallList
        entries={state.visible.value}
        selectedId={state.selected.value?.call.id ?? null}
        grid={grid}
        onSelect={state.select}
        onOpen={() => region.current?.focus()}
      />
      {total === 0 && <NoCalls others={services.otherRequests.value} onReload={services.reloadPage} />}
      {total > 0 && state.visible.value.length === 0 && (
        <AllHidden
          total={total}
          status={state.status.value}
          query={state.query.value}
          onRemove={state.removeFilter}
        />
      )}
    </div>
  );
}
