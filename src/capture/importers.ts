import { importer as har } from './import/har';
import type { Importer } from './importer';

/** One importer per format; what is added to the folder is found here. */
const found = import.meta.glob<Importer>('./import/*.ts', { eager: true, import: 'importer' });

/** HAR comes last, since it is what files are taken for that no other importer knows. */
const importers: readonly Importer[] = [...Object.values(found).filter((other) => other !== har), har];

/** The importer for a file. */
export async function importerFor(file: Blob): Promise<Importer> {
  const head = new Uint8Array(await file.slice(0, 4_096).arrayBuffer());
  return importers.find(({ knows }) => knows(head)) ?? har;
}
