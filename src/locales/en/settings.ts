/** The settings, in the panel and on the options page. */
export const settings = {
  'settings.title': 'Settings',
  'settings.page-title': 'Chat API Inspector settings',
  'settings.hosts': 'Hosts to watch',
  'settings.hosts.hint':
    'The hosts of the chat service are known. Add your own, such as a proxy in front of it; * is any subdomain.',
  'settings.hosts.add': 'Add host',
  'settings.language': 'Language · 语言',
  'settings.language.auto': 'As the browser',
  'settings.theme': 'Theme',
  'settings.theme.auto': 'As DevTools',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.times': 'Times',
  'settings.times.clock': 'Time of day',
  'settings.times.relative': 'Since the first call',
  'settings.preserve': 'Preserve the log when the page is left',
  'settings.filter': 'Remember the filter',
  'settings.secrets': 'Names of secrets',
  'settings.secrets.hint':
    'Tokens, passwords and cookies are masked. Add names of your own headers or fields whose value is a secret.',
  'settings.secrets.add': 'Add name',
  'settings.secrets.bad': 'A name has letters or digits, 64 characters at most.',
  'settings.taken': 'Only the host counts: {text} was added.',
  'settings.remove': 'Remove {text}',
  'settings.memory': 'Memory for calls',
  'settings.memory.hint': 'Beyond it, the oldest bodies are dropped. {least} to {most} MB.',
  'settings.memory.bad': 'Not saved: it must be a whole number from {least} to {most}.',
  'settings.view': 'Columns and layout',
  'settings.replaced':
    'Some stored settings are not valid in this version, and what is not valid was left out: {names}. Check them under Settings.',
  'settings.unsaved':
    'The browser did not save your settings: they apply until this page is closed. Check that the disk has space, then change them again.',
  'settings.reset': 'Reset all settings',
  'settings.reset.ask': 'Hosts, names of secrets, columns and everything else return to their defaults.',
  'settings.reset.yes': 'Reset',
  'settings.version': 'Version {version}',
} as const;
