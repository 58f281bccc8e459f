import { buildFor } from '../build.mjs';
import { requireChromium } from '../chromium.mjs';
import { provideFirefox } from '../firefox.mjs';
import { provideXvfb } from '../xvfb.mjs';

/** Both browsers with the extension built for them, and a display to open them on where one can be had. */
export default async function () {
  await requireChromium();
  await provideFirefox();
  await provideXvfb();
  await buildFor('chrome');
  await buildFor('firefox');
}
