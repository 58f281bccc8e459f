import { render } from 'preact';
import { App } from './App';
import type { PanelServices } from './services';
import { showLanguage } from './shown-language';
import { createPanelState } from './state';
import './styles/panel.css';

/** Shows the panel in `root` until `dispose`. Sets the document's language to the panel's. */
export async function mountPanel(root: HTMLElement, services: PanelServices): Promise<{ dispose(): void }> {
  const shown = await showLanguage(root.ownerDocument, services);
  const state = createPanelState(services, shown.language);
  render(<App state={state} services={services} />, root);
  return {
    dispose() {
      shown.dispose();
      state.dispose();
      render(null, root);
    },
  };
}
