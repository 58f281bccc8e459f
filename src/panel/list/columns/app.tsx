import { maskedWord } from '../../secrets';
import { Cell } from '../cells';
import type { Column } from './column';

export const app: Column = {
  id: 'app',
  title: 'column.app',
  roomPx: 960,
  width: 'min(16%, 180px)',
  readsDiagnosis: true,
  key: ({ diagnosis }) => diagnosis.app ?? '',
  CallCell: ({ entry }) => <AppCell app={entry.diagnosis.app} />,
  GroupCell: ({ summary }) => <AppCell app={summary.app} several="…" />,
};

function AppCell({ app, several = '' }: { readonly app: string | null; readonly several?: string }) {
  const shown = app === null ? '' : maskedWord(app);
  return (
    <Cell column="app" title={shown}>
      {shown || several}
    </Cell>
  );
}
