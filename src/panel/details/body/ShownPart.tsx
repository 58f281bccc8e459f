import { whole } from '../../format';
import { useText } from '../../language';

interface Props {
  readonly unit: 'lines' | 'characters';
  readonly shown: number;
  readonly total: number;
  /** Left out where no more is ever shown. */
  onMore?: (() => void) | undefined;
}

/** How much of a body is shown, where it is not all. */
export function ShownPart({ unit, shown, total, onMore }: Props) {
  const { language, text } = useText();
  if (shown >= total) return null;
  const numbers = { shown: whole(shown, language), total: whole(total, language) };
  return (
    <p class="dim">
      {unit === 'lines' ? text('body.shown-lines', numbers) : text('body.shown-part', numbers)}{' '}
      {onMore && (
        <button type="button" class="link" onClick={onMore}>
          {text('body.more')}
        </button>
      )}
    </p>
  );
}
