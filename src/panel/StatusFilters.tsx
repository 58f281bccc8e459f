// biome-ignore-all lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out in a row of buttons.
import type { StatusCounts } from '../log/counts';
import { type StatusFilter, statusFilters } from '../log/filter';
import type { Mark } from '../log/timeline';
import type { Settings } from '../model/settings';
import { whole } from './format';
import { GroupSelect } from './GroupSelect';
import { useText } from './language';
import { ownColour } from './overview/bars';

interface Props {
  readonly counts: StatusCounts;
  /** `null` where the query says something that no button does. */
  readonly chosen: StatusFilter | null;
  onChoose(filter: StatusFilter): void;
  readonly grouping: Settings['grouping'];
  onGrouping(grouping: Settings['grouping']): void;
}

const bad: ReadonlySet<StatusFilter> = new Set([
  ...(['failed', '4xx', '5xx', '429', 'partly-failed', 'no-response'] as const),
]);

/** Offered where there is such a call. */
const seldom: ReadonlySet<StatusFilter> = new Set(['429', 'partly-failed']);

/** How the overview draws the calls of a button, which so explains its colours. */
const markOf: Readonly<Partial<Record<StatusFilter, Mark>>> = {
  '2xx': 'ok',
  '3xx': 'redirect',
  '4xx': 'failed',
  '5xx': 'failed',
  '429': 'rate-limited',
  'partly-failed': 'partly-failed',
  'no-response': 'no-response',
};

export function StatusFilters({ counts, chosen, onChoose, grouping, onGrouping }: Props) {
  const { text } = useText();
  const offered = statusFilters.filter(
    (filter) => !seldom.has(filter) || counts[filter] > 0 || filter === chosen,
  );
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
  const mark = count > 0 ? markOf[filter] : undefined;
  return (
    <button
      type="button"
      class={`pill ${bad.has(filter) && count > 0 ? 'bad' : ''}`}
      aria-pressed={pressed}
      aria-describedby={number}
      onClick={onPress}
    >
      {mark && <span class="swatch" style={ownColour(mark)} />}
      {text(`status.${filter}`)}{' '}
      <span id={number} class="count" aria-hidden="true">
        {whole(count, language)}
      </span>
    </button>
  );
}
