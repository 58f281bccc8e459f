/** The toolbar and the filter box. */
export const toolbar = {
  'toolbar.clear': 'Clear',
  'toolbar.filter': 'Filter calls',
  'toolbar.filter.hint': 'Filter: status:4xx alice',
  'toolbar.record': 'Record calls',
  'toolbar.pause': 'Stop recording calls',
  'toolbar.resume': 'Record calls',
  'toolbar.preserve': 'Preserve log',
  'toolbar.preserve.hint': 'Keep the calls when the page is left or reloaded',
  'toolbar.import': 'Import HAR',
  'toolbar.export': 'Export HAR',
  'toolbar.export.way': 'Export HAR: {way}',
  'toolbar.more': 'More tools',
  'toolbar.settings': 'Settings',

  'search.offered.one': '1 suggestion',
  'search.offered.other': '{count} suggestions',
  'search.suggestions': 'Suggestions',
  'search.hint': '↑ ↓ choose, Tab accepts, Esc closes',
  'search.left-out': 'What is underlined is left out; the rest filters.',
} as const;
