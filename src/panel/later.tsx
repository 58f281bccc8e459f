import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';

/** A view that few open: loaded once the browser has nothing else to do, or else when it is first shown. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  const loaded = signal<{ readonly View: FunctionComponent<Props> } | null>(null);
  const get = async () => {
    loaded.value ??= { View: await load() };
  };
  requestIdleCallback(get);
  return function Later(props: Props) {
    if (loaded.value) return <loaded.value.View {...props} />;
    void get();
    return null;
  };
}
