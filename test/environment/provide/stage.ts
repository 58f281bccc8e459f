import type { TestProject } from 'vitest/node';
import { serveStage } from '../../panel/stage/serve-stage';
import { requireChromium } from '../chromium.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the panel is served on its stage. */
    readonly stage: string;
  }
}

/** The panel on its stage: built and served once for all tests. */
export default async function ({ provide }: TestProject) {
  await requireChromium();
  const { url, close } = await serveStage();
  provide('stage', url);
  return close;
}
