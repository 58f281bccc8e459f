import { buildFor } from '../build.mjs';

/** The extension as it is built for either browser. */
export default async function () {
  await buildFor('chrome');
  await buildFor('firefox');
}
