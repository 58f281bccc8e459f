import { maskedWord } from '../../secrets';
import { Cell } from '../cells';
import type { Column } from './column';

export const method: Column = {
  id: 'method',
  title: 'column.method',
  roomPx: 720,
  width: '58px',
  key: ({ call }) => call.request.method,
  CallCell: ({ entry }) => <Cell column="method">{maskedWord(entry.call.request.method)}</Cell>,
  GroupCell: ({ summary }) => <Cell column="method">{maskedWord(summary.method ?? '…')}</Cell>,
};
