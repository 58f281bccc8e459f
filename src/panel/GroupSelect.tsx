import type { Settings } from '../model/settings';
import { useText } from './language';

type Grouping = Settings['grouping'];
const groupings: readonly Grouping[] = ['none', 'cause', 'operation'];

interface Props {
  readonly grouping: Grouping;
  onGrouping(grouping: Grouping): void;
}

/** By what calls fold into one row. */
export function GroupSelect({ grouping, onGrouping }: Props) {
  const { text } = useText();
  return (
    <label class="group-by">
      <span>{text('group.by')}</span>
      <select
        title={text('group.by')}
        value={grouping}
        onChange={({ currentTarget }) =>
          onGrouping(groupings.find((candidate) => candidate === currentTarget.value) ?? 'none')
        }
      >
        {groupings.map((candidate) => (
          <option key={candidate} value={candidate}>
            {text(`group.${candidate}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
