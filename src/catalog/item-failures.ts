import type { LocalizedText } from '../model/language';
import table from './item-reasons.json';
import type { FixStep } from './schema';

/** A reason that the service gives for one item of a call, and that no error body carries. */
export interface ItemReason {
  /** Occurs in the reason, in lower case. */
  readonly words: string;
  /** Said of such items alone. */
  readonly of?: string;
  /** `{item}` stands for what failed. */
  readonly title: LocalizedText;
  readonly fix: readonly FixStep[];
}

export const itemReasons: readonly ItemReason[] = table;

/** What a call was to do to each of its items, in both languages. */
export interface ItemAction {
  /** English: "user", "users", "removed". */
  readonly one: string;
  readonly many: string;
  readonly done: string;
  /** Chinese: the measure word with the noun, and the passive verb: "个用户", "被移除". */
  readonly counted: string;
  readonly verb: string;
}

const toUsers = (done: string, verb: string): ItemAction => ({
  one: 'user',
  many: 'users',
  done,
  counted: '个用户',
  verb,
});

const toAttributes = (done: string, verb: string): ItemAction => ({
  one: 'attribute',
  many: 'attributes',
  done,
  counted: '个属性',
  verb,
});

/** By the first word of an operation's id. */
export const userActions: Readonly<Record<string, ItemAction>> = {
  add: toUsers('added', '被添加'),
  remove: toUsers('removed', '被移除'),
  delete: toUsers('deleted', '被删除'),
  create: toUsers('registered', '注册成功'),
  block: toUsers('put on the block list', '加入黑名单'),
  unblock: toUsers('taken off the block list', '移出黑名单'),
  allow: toUsers('put on the allow list', '加入白名单'),
  disallow: toUsers('taken off the allow list', '移出白名单'),
  mute: toUsers('muted', '被禁言'),
  unmute: toUsers('unmuted', '解除禁言'),
  push: toUsers('reached by the push', '收到推送'),
};

/** By the service's `action`, where the path does not tell. */
export const actionsByName: Readonly<Record<string, ItemAction | undefined>> = {
  add_member: userActions.add,
  remove_member: userActions.remove,
  add_blocks: userActions.block,
  remove_blocks: userActions.unblock,
};

export const otherAction: ItemAction = {
  one: 'item',
  many: 'items',
  done: 'carried out',
  counted: '项',
  verb: '成功',
};

export const setAttribute = toAttributes('set', '设置成功');
export const deleteAttribute = toAttributes('deleted', '被删除');
export const recallMessage: ItemAction = {
  one: 'message',
  many: 'messages',
  done: 'recalled',
  counted: '条消息',
  verb: '被撤回',
};
export const registerUser = toUsers('registered', '注册成功');
export const pushToUser = toUsers('reached by the push', '收到推送');
