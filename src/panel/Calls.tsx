import type { RefObject } from 'preact';
import { isGroup } from '../log/row';
import { AllHidden, NoCalls } from './EmptyState';
import { CallList } from './list/CallList';
import { othersOf } from './others';
import type { PanelServices } from './services';
import type { PanelState } from './state';
import { useColumnMenu } from './use-column-menu';
import { useRowMenu } from './use-row-menu';

interface Props {
  readonly state: PanelState;
  readonly services: PanelServices;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly region: RefObject<HTMLElement | null>;
}

/** The list, and below its header why it is empty when it is. */
export function Calls({ state, services, grid, region }: Props) {
  const { view } = state;
  const columnMenu = useColumnMenu(state, services);
  const rowMenu = useRowMenu(state, services);
  return (
    <div class="calls">
      <CallList
        rows={state.rows.value}
        selected={state.selectedRow.value}
        isOpen={state.selected.value !== null}
        sort={view.sort.value}
        grouping={state.grouping.value}
        unfolded={state.unfolded.value}
        recoveries={state.recoveries}
        widths={view.columns.value}
        chosen={view.shown.value}
        times={state.times.value}
        grid={grid}
        onSelect={state.selectRow}
        onClose={state.closeDetails}
        onUnfold={state.setUnfolded}
        onSort={(sort) =>
          view.save({ sort: sort && { column: sort.column.id, descending: sort.descending } })
        }
        onWidths={(columns) => view.save({ columns })}
        onMenu={columnMenu.open}
        onRowMenu={rowMenu.open}
        onLook={(rows) =>
          services.look(rows.flatMap((row) => (isGroup(row) || !row.isPending ? [] : [row.call.id])))
        }
        onCopy={rowMenu.copy}
        onOpen={() => region.current?.focus()}
      />
      <WhyEmpty state={state} services={services} />
      {columnMenu.view}
      {rowMenu.view}
    </div>
  );
}

function WhyEmpty({ state, services }: Pick<Props, 'state' | 'services'>) {
  const total = state.feed.total.value;
  if (total === 0) {
    return (
      <NoCalls
        nothing={state.transfers.nothing.value}
        others={othersOf(services) ?? 0}
        recording={services.recording.value}
        file={services.source.value?.file ?? null}
        heedsNetworkFilter={services.heedsNetworkFilter ?? false}
        onReload={services.reloadPage}
        onResume={() => services.setPaused(false)}
      />
    );
  }
  if (state.rows.value.length > 0) return null;
  return (
    <AllHidden
      total={total}
      status={state.status.value}
      query={state.query.value}
      span={state.span.value}
      times={state.times.value}
      onRemove={state.removeFilter}
    />
  );
}
