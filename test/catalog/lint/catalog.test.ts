import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lintCatalog } from '../../../src/catalog/lint/lint';
import { describeProblem } from '../../../src/catalog/lint/problem';

const folder = fileURLToPath(new URL('../../../src/catalog', import.meta.url));

test('the catalog breaks none of its rules', () => {
  expect(lintCatalog(folder).map(describeProblem).join('\n')).toBe('');
});
