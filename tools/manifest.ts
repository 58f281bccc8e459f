import type { ManifestV3Export } from '@crxjs/vite-plugin';
import ours from '../package.json' with { type: 'json' };

export type Browser = 'chrome' | 'firefox';

/** Nothing is loaded from the network, and nothing can be sent to it, by markup that got in either. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]));

/** Name and description are in `src/static/_locales`; version, homepage and contact in `package.json`. */
const shared = {
  manifest_version: 3,
  name: '__MSG_name__',
  short_name: '__MSG_shortName__',
  description: '__MSG_description__',
  default_locale: 'en',
  version: ours.version,
  icons,
  devtools_page: 'src/pages/devtools/devtools.html',
  options_ui: { page: 'src/pages/options/options.html', open_in_tab: false },
  permissions: ['storage', 'clipboardWrite'],
  content_security_policy: { extension_pages: contentSecurityPolicy },
};

/** By which Firefox and its store know the extension, for good. */
export const geckoId = '{66b285b4-b7c3-4e1e-8a87-998cfda68173}';

/** What each browser asks for that the other does not know. */
const own = {
  // `close` of a MessagePort, by which the panel learns that it is cut off.
  chrome: { minimum_chrome_version: '122' },
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: geckoId,
        // The first with Trusted Types.
        strict_min_version: '148.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

/** Who can be reached, each browser in its own words; left out until the owner fills it in. */
function ownerOf({ name, email, url }: typeof ours.author, browser: Browser) {
  if (url === '' || email === '') return {};
  const contact = browser === 'chrome' ? { author: { email } } : { author: `${name} <${email}>` };
  return { homepage_url: url, ...contact };
}

export function manifestFor(browser: Browser, owner = ours.author): ManifestV3Export {
  return { ...shared, ...ownerOf(owner, browser), ...own[browser] } as ManifestV3Export;
}
