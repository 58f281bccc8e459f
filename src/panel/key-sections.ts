import type { TextKey } from '../locales/text';

type KeysKey = Extract<TextKey, `keys.${string}`>;

/** The title of a part of the panel, the keys that work there, and what they do. */
type KeySection = readonly [title: KeysKey, keys: readonly (readonly [caps: string, meaning: KeysKey])[]];

/** Every key that the panel knows, by where it works; caps are separated by spaces. */
export const keySections: readonly KeySection[] = [
  [
    'keys.everywhere',
    [
      ['/', 'keys.filter'],
      ['?', 'keys.help'],
    ],
  ],
  [
    'keys.list',
    [
      ['↑ ↓ PgUp PgDn Home End', 'keys.move'],
      ['Enter', 'keys.open'],
      ['Esc', 'keys.close'],
      ['← →', 'keys.fold'],
      ['Alt ↓', 'keys.row-menu'],
      ['Ctrl C', 'keys.copy'],
      ['Ctrl F', 'keys.filter'],
    ],
  ],
  [
    'keys.details',
    [
      ['Ctrl F', 'keys.find'],
      ['Enter', 'keys.next'],
      ['↑ ↓ ← →', 'keys.tree'],
      ['Esc', 'keys.back'],
    ],
  ],
  [
    'keys.query',
    [
      ['↑ ↓', 'keys.choose'],
      ['Tab', 'keys.take'],
      ['Esc', 'keys.empty'],
      ['Enter', 'keys.done'],
    ],
  ],
  [
    'keys.columns',
    [
      ['← →', 'keys.column'],
      ['Enter', 'keys.sort'],
      ['Tab ← →', 'keys.width'],
      ['Alt ↓', 'keys.menu'],
    ],
  ],
  [
    'keys.divider',
    [
      ['← → ↑ ↓ Home End', 'keys.resize'],
      ['Enter', 'keys.usual'],
    ],
  ],
  [
    'keys.overview',
    [
      ['← → PgUp PgDn Home End', 'keys.edge'],
      ['Shift ← →', 'keys.span'],
      ['Esc', 'keys.widen'],
    ],
  ],
];
