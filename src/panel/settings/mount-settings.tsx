import { effect } from '@preact/signals';
import { render } from 'preact';
import { LanguageContext, useText } from '../language';
import { SettingsView } from './SettingsView';
import type { SettingsServices } from './settings-services';
import '../styles/panel.css';

/** Shows the settings as a page of their own in `root`. Sets the document's language and title. */
export function mountSettings(root: HTMLElement, services: SettingsServices): { dispose(): void } {
  const languageOf = () => {
    const { language } = services.settings.value;
    return language === 'auto' ? services.browserLanguage : language;
  };
  const stopLanguage = effect(() => {
    root.ownerDocument.documentElement.lang = languageOf() === 'zh' ? 'zh-CN' : 'en';
  });
  render(<Page services={services} languageOf={languageOf} />, root);
  return {
    dispose() {
      stopLanguage();
      render(null, root);
    },
  };
}

interface PageProps {
  readonly services: SettingsServices;
  languageOf(): 'en' | 'zh';
}

function Page({ services, languageOf }: PageProps) {
  return (
    <LanguageContext.Provider value={languageOf()}>
      <main class="options-page">
        <Title />
        <SettingsView services={services} />
      </main>
    </LanguageContext.Provider>
  );
}

function Title() {
  const { text } = useText();
  return <h1>{text('settings.page-title')}</h1>;
}
