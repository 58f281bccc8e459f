import { Ajv, type ErrorObject } from 'ajv';
import { operationsSchema } from '../../operation-schema';
import {
  documentsSchema,
  errorFileSchema,
  placeholdersSchema,
  retiredIdsSchema,
  statusesSchema,
  stepsSchema,
} from '../../schema';
import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';

const ajv = new Ajv({ allErrors: true });
const schemas = {
  error: ajv.compile(errorFileSchema),
  'operations.json': ajv.compile(operationsSchema),
  'statuses.json': ajv.compile(statusesSchema),
  'documents.json': ajv.compile(documentsSchema),
  'placeholders.json': ajv.compile(placeholdersSchema),
  'steps.json': ajv.compile(stepsSchema),
  'retired-ids.json': ajv.compile(retiredIdsSchema),
};

/** Every file has the shape that `schema.ts` gives it. */
export function schema(folder: CatalogFolder): Problem[] {
  const shared = [
    check('operations.json', 'operations.json', folder.operations),
    check('statuses.json', 'statuses.json', folder.statuses),
    check('documents.json', 'documents.json', folder.documents),
    check('placeholders.json', 'placeholders.json', folder.placeholders),
    check('steps.json', 'steps.json', folder.steps),
    check('retired-ids.json', 'retired-ids.json', folder.retiredIds),
  ];
  const errors = [...folder.errors].map(([name, file]) => check('error', `errors/${name}`, file));
  return [...shared, ...errors].flat();
}

function check(shape: keyof typeof schemas, file: string, content: unknown): Problem[] {
  const validate = schemas[shape];
  if (validate(content)) return [];
  return (validate.errors ?? []).map((error) => ({
    file,
    entry: idAt(content, error.instancePath),
    problem: `${error.instancePath || 'The file'} ${error.message}${detail(error)}.`,
    mend: 'Write it as `src/catalog/schema.ts` says; the guide has a worked example.',
  }));
}

function detail({ params }: ErrorObject): string {
  const name = params.additionalProperty ?? params.allowedValues;
  return name === undefined ? '' : ` (${String(name)})`;
}

/** The id of the entry that a path such as `/entries/3/causes/0` leads into. */
function idAt(content: unknown, path: string): string {
  let at: unknown = content;
  for (const key of path.split('/').slice(1, 3)) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  }
  const id = typeof at === 'object' && at !== null ? (at as Record<string, unknown>).id : undefined;
  return typeof id === 'string' ? id : '';
}
