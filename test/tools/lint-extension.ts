import linter, { type Message } from 'addons-linter';
import explained from './linter-warnings.json' with { type: 'json' };

/**
 * Runs Mozilla's linter over the extension built for Firefox, as the store does. Throws for what it finds unless
 * `linter-warnings.json` explains it, and for an explanation that is no longer needed.
 */
export async function lintExtension(folder: string): Promise<void> {
  const config = { _: [folder], logLevel: 'fatal', output: 'none', stack: false, boring: true };
  const { errors, warnings, notices } = await linter.createInstance({ config, runAsBinary: false }).run();
  const problems = unexplained([...errors, ...warnings, ...notices]);
  if (problems.length > 0) throw new Error(`The add-on linter says:\n${problems.join('\n')}`);
}

export function unexplained(messages: readonly Message[]): readonly string[] {
  const counts = new Map(explained.map(({ code, count }) => [code, count]));
  const found = (code: string) => messages.filter((message) => message.code === code).length;
  const news = messages.filter(({ code }) => found(code) !== counts.get(code));
  const gone = [...counts.keys()].filter((code) => found(code) === 0);
  return [
    ...news.map(({ code, message, file, line }) => `${file ?? ''}:${line ?? ''} ${code}: ${message}`),
    ...gone.map((code) => `${code} is explained in test/tools/linter-warnings.json, but no longer found.`),
  ];
}
