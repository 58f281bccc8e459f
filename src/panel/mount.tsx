import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './App';
import type { PanelServices } from './services';
import { createPanelState } from './state';
import './styles/panel.css';

/** Shows the panel in `root` until `dispose`. Sets the document's language to the panel's. */
export function mountPanel(root: HTMLElement, services: PanelServices): { dispose(): void } {
  const state = createPanelState(services);
  const stopLanguage = effect(() => {
    root.ownerDocument.documentElement.lang = state.language.value === 'zh' ? 'zh-CN' : 'en';
  });
  render(<App state={state} services={services} />, root);
  return {
    dispose() {
      stopLanguage();
      state.dispose();
      render(null, root);
    },
  };
}
