import { Hono } from 'hono';
import { answer } from '../answers';
import { forbiddenOp, illegalArgument, invalidParameter } from '../errors';
import { exceedLimit } from '../generations';
import { manageGroup } from '../membership';
import { type Env, readObject } from '../request';

/** What a chat room says to those who come in, and the tags of those who are in it. */
export const roomSettings = new Hono<Env>();

const announcementLength = 512;
const tagLength = 32;
const mostTags = 10;

roomSettings.post('/chatrooms/:id/announcement', (c) => {
  const room = manageGroup(c, 'chatroom');
  const { announcement } = readObject(c);
  if (typeof announcement !== 'string') throw illegalArgument('announcement is null');
  if (announcement.length > announcementLength) throw forbiddenOp('announce info length exceeds limit!');
  room.announcement = announcement;
  return answer(c, { data: { id: room.id, result: true } });
});

roomSettings.put('/chatrooms/:id/users/:username/tag', (c) => {
  manageGroup(c, 'chatroom');
  const { tags } = readObject(c);
  if (!Array.isArray(tags)) throw invalidParameter('tags should be type of List');
  if (tags.length > mostTags) throw exceedLimit('user group tag count exceed limit');
  if (tags.some((tag) => String(tag).length > tagLength)) throw exceedLimit('tag length exceeds limit!');
  return answer(c, { data: { result: true } });
});
