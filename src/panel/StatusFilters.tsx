// biome-ignore-all lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out in a row of buttons.
import type { StatusCounts } from '../log/counts';
import { type StatusFilter, statusFilters } from '../log/filter';
import type { Settings } from '../model/settings';
import { whole } from './format';
import { GroupSelect } from './GroupSelect';
import { useText } from './language';

interface Props {
  readonly counts: StatusCounts;
  /** `null` where the query says something that no button does. */
  readonly chosen: StatusFilter | null;
  onChoose(filter: StatusFilter): void;
  readonly grouping: Settings['grouping'];
  onGrouping(grouping: Settings['grouping']): void;
}

const bad: ReadonlySet<StatusFilter> = new Set(['failed', '4xx', '5xx', 'partly-failed', 'no-response']);

export function StatusFilters({ counts, chosen, onChoose, grouping, onGrouping }: Props) {
  const { text } = useText();
  const offered = statusFilters.filter((filter) => filter !== 'partly-failed' || counts[filter] > 0);
  return (
    <div class="bar filters">
      <div class="pills" role="group" aria-label={text('status.group')}>
        {offered.map((filter) => (
          <StatusButton
            key={filter}
            filter={filter}
            count={counts[filter]}
            pressed={filter === chosen}
            // Pressing the one that is in force lifts it.
            onPress={() => onChoose(filter === chosen ? 'all' : filter)}
          />
        ))}
      </div>
      <GroupSelect grouping={grouping} onGrouping={onGrouping} />
    </div>
  );
}

interface ButtonProps {
  readonly filter: StatusFilter;
  readonly count: number;
  readonly pressed: boolean;
  onPress(): void;
}

/** Its name is its label alone, which holds still while the count runs; the count describes it. */
function StatusButton({ filter, count, pressed, onPress }: ButtonProps) {
  const { language, text } = useText();
  const number = `count-${filter}`;
  return (
    <button
      type="button"
      class={`pill ${bad.has(filter) && count > 0 ? 'bad' : ''}`}
      aria-pressed={pressed}
      aria-describedby={number}
      onClick={onPress}
    >
      {text(`status.${filter}`)}{' '}
      <span id={number} class="count" aria-hidden="true">
        {whole(count, language)}
      </span>
    </button>
  );
}
