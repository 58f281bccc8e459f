import type { CatalogFolder } from '../../../src/catalog/lint/folder';
import type { OperationRow } from '../../../src/catalog/operation-schema';
import type { CatalogEntry, ErrorFile, StatusEntry } from '../../../src/catalog/schema';

/** The smallest entry that breaks no rule; a test names what is different about its own. */
export function anEntry(parts: Partial<CatalogEntry> = {}): CatalogEntry {
  return {
    id: 'forbidden_op/already-in-group',
    status: [403],
    description: 'user {username} already in group',
    evidence: 'documented',
    title: { en: '`{username}` is in the group already', zh: '`{username}` 已在群组中' },
    causes: [
      {
        id: 'already-member',
        text: { en: 'Members cannot be added twice.', zh: '成员不能重复添加。' },
        fix: ['skip-call'],
      },
    ],
    sources: [{ document: 'error-table', row: 1 }],
    ...parts,
  };
}

export function aStatus(parts: Partial<StatusEntry> = {}): StatusEntry {
  return {
    status: 403,
    title: { en: 'The service refuses the call', zh: '服务拒绝执行' },
    causes: [{ id: 'refused', text: { en: 'A rule forbids it.', zh: '规则不允许。' }, fix: ['skip-call'] }],
    sources: [{ document: 'error-table', row: 1 }],
    ...parts,
  };
}

export function anOperation(parts: Partial<OperationRow> = {}): OperationRow {
  return {
    id: 'add-group-member',
    method: 'POST',
    path: '/chatgroups/{group_id}/users/{username}',
    module: 'groups',
    name: { en: 'Add a group member', zh: '添加群成员' },
    ...parts,
  };
}

/** The file that `anEntry` stands in. */
export function aFile(entries: ErrorFile['entries'], parts: Partial<ErrorFile> = {}): ErrorFile {
  return { error: 'forbidden_op', entries, ...parts };
}

/** The smallest catalog that breaks no rule. */
export function aFolder(parts: Partial<CatalogFolder> = {}): CatalogFolder {
  return {
    errors: new Map([['forbidden_op.json', aFile([anEntry()])]]),
    statuses: [aStatus()],
    documents: [
      { id: 'error-table', title: { en: 'Errors', zh: '错误码' }, rows: { errors: 1, statuses: 1 } },
      { id: 'observed', title: { en: 'Answers seen', zh: '实际响应' } },
    ],
    placeholders: [
      {
        name: 'username',
        meaning: 'Username as sent',
        unknown: { en: 'this user', zh: '该用户' },
        fromCall: true,
      },
    ],
    steps: { 'skip-call': { en: 'Skip the call.', zh: '跳过本次调用。' } },
    retiredIds: [],
    operations: [anOperation(), anOperation({ id: 'remove-group-member', method: 'DELETE' })],
    unreadable: [],
    ...parts,
  };
}

/** That catalog with one entry changed. */
export const folderWith = (...entries: ErrorFile['entries']): CatalogFolder =>
  aFolder({ errors: new Map([['forbidden_op.json', aFile(entries)]]) });
