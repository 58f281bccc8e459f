import { buildFor } from '../build.mjs';
import { provideFirefox } from '../firefox.mjs';

/** Firefox where there is one or one can be installed, and the extension built for it. */
export default async function () {
  if ((await provideFirefox()) !== undefined) await buildFor('firefox');
}
