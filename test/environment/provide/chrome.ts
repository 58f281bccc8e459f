import { buildFor } from '../build.mjs';
import { requireChromium } from '../chromium.mjs';

/** Chromium, and the extension built for it. */
export default async function () {
  await requireChromium();
  await buildFor('chrome');
}
