import { gzipSync } from 'node:zlib';
import { build, minifySync } from 'vite';
import { vi } from 'vitest';

/** A file of the built extension and what it was made from. */
export interface BuiltFile {
  readonly name: string;
  readonly code: string;
  /** Files that load with it. */
  readonly imports: readonly string[];
  /** Files that it may load later. */
  readonly dynamicImports: readonly string[];
  /** Path below the project's folder → its code as bundled, before minification. */
  readonly modules: ReadonlyMap<string, string>;
}

export interface Built {
  readonly files: readonly BuiltFile[];
  /** The contents of the style sheets. */
  readonly styles: readonly string[];
}

/** Builds the extension for Chrome in memory. */
export async function buildInMemory(): Promise<Built> {
  const files: BuiltFile[] = [];
  const styles: string[] = [];
  // As from the command line: for tests the configuration has no plugins, and libraries have their checks.
  vi.stubEnv('VITEST', undefined);
  vi.stubEnv('NODE_ENV', 'production');
  await build({
    logLevel: 'error',
    build: { write: false },
    plugins: [
      {
        name: 'list-modules',
        generateBundle(_, bundle) {
          for (const file of Object.values(bundle)) {
            if (file.fileName.endsWith('.css') && file.type === 'asset') styles.push(String(file.source));
            // The manifest passes through the bundle as a module of its own.
            if (file.type !== 'chunk' || file.fileName.includes('crx-manifest')) continue;
            const { fileName: name, code, imports, dynamicImports, modules } = file;
            const own = Object.entries(modules).map(([id, { code }]) => [shortened(id), code ?? ''] as const);
            files.push({ name, code, imports, dynamicImports, modules: new Map(own) });
          }
        },
      },
    ],
  }).finally(() => vi.unstubAllEnvs());
  return { files, styles };
}

const shortened = (id: string) => id.replaceAll('\\', '/').replace(`${process.cwd()}/`, '');

/**
 * Bytes, gzipped, of those modules of the files that are `wanted`. Minified together file by file, as the build does;
 * what one module exports to another is kept.
 */
export function sizeOf(files: readonly BuiltFile[], wanted: (module: string) => boolean): number {
  const codes = files.map(({ modules }) => {
    const code = [...modules].flatMap(([id, text]) => (wanted(id) ? [text] : [])).join('\n');
    return minifySync('room.js', code, {
      module: true,
      mangle: { toplevel: true },
      compress: { unused: false },
    }).code;
  });
  return gzipSync(codes.join('\n')).length;
}

/** The file and what loads with it; what it may load later too if `later` is set. */
export function loadedWith(
  files: readonly BuiltFile[],
  name: string,
  later = false,
  known = new Set<BuiltFile>(),
): ReadonlySet<BuiltFile> {
  const file = files.find((one) => one.name === name);
  if (file === undefined || known.has(file)) return known;
  known.add(file);
  for (const next of [...file.imports, ...(later ? file.dynamicImports : [])]) {
    loadedWith(files, next, later, known);
  }
  return known;
}
