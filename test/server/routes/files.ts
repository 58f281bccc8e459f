import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { answer } from '../answers';
import { illegalArgument, ServiceError, webApplication } from '../errors';
import { authenticate, type Env, type Exchange } from '../request';

export const files = new Hono<Env>();

files.post('/chatfiles', async (c) => {
  authenticate(c);
  return answer(c, { entities: [await store(c)] });
});

files.post('/chatgroups/:id/share_files', async (c) => {
  authenticate(c);
  findGroupOfFiles(c);
  const { uuid, name } = await store(c);
  return answer(c, { data: { file_id: uuid, file_name: name } });
});

files.get('/chatfiles/:uuid', (c) => {
  authenticate(c);
  const file = c.var.app.files.get(c.req.param('uuid'));
  if (file) return c.body(file.bytes, 200, { 'content-type': 'application/octet-stream' });
  const exception = 'EntityNotFoundException';
  throw new ServiceError(404, { error: 'entity_not_found', exception, description: 'file may not exists' });
});

/** The files of groups are kept by a service that asks another for the group. */
function findGroupOfFiles(c: Exchange): void {
  const id = c.req.param('id') ?? '';
  if (c.var.app.groups.get(id)?.kind === 'chatgroup') return;
  const description = `grpID ${id} does not exist!`;
  throw new ServiceError(404, { error: 'RestGroupFeignException', description });
}

async function store(c: Exchange) {
  const file = (await readForm(c)).get('file');
  if (!(file instanceof File)) throw illegalArgument('file must be provided.');
  const uuid = randomUUID();
  c.var.app.files.set(uuid, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return { uuid, name: file.name, type: 'chatfile', 'share-secret': 'made-up-share-secret' };
}

function readForm(c: Exchange): Promise<FormData> {
  const type = c.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) throw webApplication(415, 'Unsupported Media Type');
  return new Response(c.var.body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw illegalArgument('file must be provided.');
  });
}
