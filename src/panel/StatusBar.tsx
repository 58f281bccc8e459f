import { useText } from './language';
import type { Recording } from './services';

interface Props {
  readonly shown: number;
  readonly total: number;
  readonly others: number;
  readonly recording: Recording;
}

/** What is shown, what is not, and whether more will come. */
export function StatusBar({ shown, total, others, recording }: Props) {
  const { text, count } = useText();
  const parts = [
    shown === total ? count('bar.calls', total) : count('bar.shown', total, { shown }),
    count('bar.others', others),
    text(`bar.${recording}`),
  ];
  return <footer class={`status-bar ${recording}`}>{parts.join(' · ')}</footer>;
}
