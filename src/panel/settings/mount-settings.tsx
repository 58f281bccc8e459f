import type { ReadonlySignal } from '@preact/signals';
import { render } from 'preact';
import type { Language } from '../../model/language';
import { LanguageContext, useText } from '../language';
import { showLanguage } from '../shown-language';
import { SettingsNotice } from './SettingsNotice';
import { SettingsView } from './SettingsView';
import type { SettingsServices } from './settings-services';
import '../styles/panel.css';

/** Shows the settings as a page of their own in `root`. Sets the document's language and title. */
export async function mountSettings(
  root: HTMLElement,
  services: SettingsServices,
): Promise<{ dispose(): void }> {
  const { language, dispose } = await showLanguage(root.ownerDocument, services);
  render(<Page services={services} language={language} />, root);
  return {
    dispose() {
      dispose();
      render(null, root);
    },
  };
}

interface PageProps {
  readonly services: SettingsServices;
  readonly language: ReadonlySignal<Language>;
}

function Page({ services, language }: PageProps) {
  return (
    <LanguageContext.Provider value={language.value}>
      <main class="options-page">
        <Title />
        <SettingsNotice services={services} />
        <SettingsView services={services} />
      </main>
    </LanguageContext.Provider>
  );
}

function Title() {
  const { text } = useText();
  return <h1>{text('settings.page-title')}</h1>;
}
