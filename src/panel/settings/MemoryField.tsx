import { useId, useState } from 'preact/hooks';
import { useText } from '../language';

/** What calls may take, in MB. */
const minMegabytes = 10;
const maxMegabytes = 500;

interface Props {
  readonly budget: number;
  onBudget(budget: number): void;
}

/** How much memory calls may take before the oldest bodies are let go. */
export function MemoryField({ budget, onBudget }: Props) {
  const { text } = useText();
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  const take = (typed: string) => {
    const wanted = Number(typed);
    const fits =
      typed.trim() !== '' && Number.isInteger(wanted) && wanted >= minMegabytes && wanted <= maxMegabytes;
    setWrong(!fits);
    if (fits) onBudget(wanted);
  };
  return (
    <div class="setting">
      <label for={id}>{text('settings.memory')}</label>
      <span>
        <input
          id={id}
          type="number"
          class="field"
          min={minMegabytes}
          max={maxMegabytes}
          step={10}
          value={budget}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => take(currentTarget.value)}
        />{' '}
        MB
      </span>
      <p id={`${id}-hint`} class={isWrong ? 'problem' : 'dim'}>
        {text(isWrong ? 'settings.memory.bad' : 'settings.memory.hint', {
          least: minMegabytes,
          most: maxMegabytes,
        })}
      </p>
    </div>
  );
}
