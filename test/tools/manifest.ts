import type { ManifestV3Export } from '@crxjs/vite-plugin';
import manifest from '../../manifest.json' with { type: 'json' };
import ours from '../../package.json' with { type: 'json' };

export type Browser = 'chrome' | 'firefox';

/** Nothing is loaded from the network, and nothing can be sent to it, by markup that got in either. */
export const contentSecurityPolicy = manifest.content_security_policy.extension_pages;

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

/** `manifest.json` with the version, homepage and contact of `package.json`, and what one browser alone knows. */
export function manifestFor(browser: Browser, owner = ours.author): ManifestV3Export {
  return {
    ...manifest,
    version: ours.version,
    ...ownerOf(owner, browser),
    ...own[browser],
  } as ManifestV3Export;
}
