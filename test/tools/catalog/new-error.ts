import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { canonicalCode } from '../../../src/catalog/canonical-code';
import type { CatalogEntry, ErrorFile } from '../../../src/catalog/schema';
import type { Answers } from './answers';
import { kinds } from './kinds';

/** What was written: two files, below the project's root. */
export interface Written {
  readonly entry: string;
  readonly scenario: string;
  /** The id of the cause that the scenario shows. */
  readonly cause: string;
}

/** The lint asks for every text that begins so. */
const todo = (en: string, zh: string) => ({ en: `TODO: ${en}`, zh: `TODO：${zh}` });

/** Writes the entry of a new error and its scenario, ready to fill in. Throws where either is there already. */
export function writeError(root: string, answers: Answers): Written {
  const code = canonicalCode(answers.error) || 'blank';
  const entry = `src/catalog/errors/${code}.json`;
  const scenario = `test/scenarios/${code.replaceAll('_', '-')}-${answers.name}.ts`;
  const id = `${code}/${answers.name}`;
  const text = existsSync(`${root}/${entry}`) ? readFileSync(`${root}/${entry}`, 'utf8') : newFile(answers);
  const { entries } = JSON.parse(text) as ErrorFile;
  if (entries.some((one) => one.id === id))
    throw new Error(`${entry} has an entry ${id} already: give another --name.`);
  if (existsSync(`${root}/${scenario}`))
    throw new Error(`${scenario} is there already: give another --name.`);
  writeFileSync(`${root}/${entry}`, withEntry(text, entryOf(id, answers), entries.length === 0));
  writeFileSync(`${root}/${scenario}`, scenarioOf(id, answers));
  return { entry, scenario, cause: `${id}#${kinds[answers.check]?.cause}` };
}

function newFile({ error }: Answers): string {
  const title = todo('what the code means, where its text is not known', '该错误码的含义');
  const causes = [
    {
      id: 'refused',
      text: todo('why the service answers with it', '服务端返回它的原因'),
      fix: [todo('what to do', '如何解决')],
    },
  ];
  return `${JSON.stringify({ $schema: '../error-file.schema.json', error, ...(error && { code: { title, causes } }), entries: [] }, null, 2)}\n`;
}

/** Its place is the end: the rest of the file stays as it is. */
function withEntry(text: string, entry: CatalogEntry, isFirst: boolean): string {
  const end = text.lastIndexOf(']');
  const written = JSON.stringify(entry, null, 2).replaceAll('\n', '\n    ');
  return `${text.slice(0, end).trimEnd()}${isFirst ? '' : ','}\n    ${written}\n  ${text.slice(end)}`;
}

function entryOf(id: string, answers: Answers): CatalogEntry {
  const { status, text, check, document } = answers;
  const { cause, proof, stated, unprovable } = kinds[check] as (typeof kinds)[string];
  return {
    id,
    status: [status],
    description: text,
    evidence: document === 'observed' ? 'observed' : 'documented',
    ...(unprovable && { unprovable }),
    title: todo('what happened to this call', '本次调用发生了什么'),
    causes: [
      {
        id: cause,
        text: todo('why', '原因'),
        ...(stated && { stated }),
        ...(proof && { proof: proof(answers) }),
        fix: [todo('what to do', '如何解决')],
      },
    ],
    sources: [{ document }],
  };
}

function scenarioOf(id: string, answers: Answers): string {
  const { status, error, text, check, method, path } = answers;
  const kind = kinds[check] as (typeof kinds)[string];
  const { name, wrong, right, before } = kind.scenario(answers);
  const sent = (parts: readonly string[]) => {
    const query = parts.find((part) => part.startsWith('query: '))?.slice("query: '".length, -1) ?? '';
    const rest = parts.filter((part) => !part.startsWith('query: '));
    return `{ method: '${method}', path: '${path}${query}'${rest.map((part) => `, ${part}`).join('')} }`;
  };
  return `import type { Scenario } from './scenario';
import { answered } from './steps/answered';

export const scenarios: readonly Scenario[] = [
  answered({
    cause: '${id}#${kind.cause}',
    name: ${JSON.stringify(name)},
    answer: ${JSON.stringify({ status, error, text: withValues(text, answers) })},${before ? `\n    before: ${before},` : ''}
    wrong: ${sent(wrong)},
    right: ${sent(right)},
  }),
];
`;
}

/** The text as the service would send it. */
function withValues(text: string, { most, field }: Answers): string {
  const values: Readonly<Record<string, string>> = {
    limit: String(most),
    property: field,
    username: 'amy',
    group_id: '90000000000001',
    chatroom_id: '90000000000009',
  };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'made-up');
}
