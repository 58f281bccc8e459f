import type { Proof } from '../../catalog/schema';
import type { Sentence } from '../../model/sentence';
import type { CheckContext } from '../check';
import { type Found, ofGroupId, ofMember, ofMessage, ofOwner, ofPassword, ofUser } from './find-requirement';

/** What a refusal says is so already, and how the log can show since when. */
export interface StateRequirement {
  /** As the `proof` of the causes says it. */
  readonly state: NonNullable<Proof['already']>;
  readonly find: (context: CheckContext) => Found;
  readonly title: Sentence['text'];
  readonly evidence: Sentence['text'];
}

export const stateRequirements: readonly StateRequirement[] = [
  {
    state: 'member',
    find: (context) => ofMember(context, 'member', (state) => state !== 'gone'),
    title: {
      en: '{span} earlier, `{name}` was already in `{place}`',
      zh: '`{name}` 在 {span}前就已在 `{place}` 中',
    },
    evidence: {
      en: '`{call}` shows `{name}` as a member {span} earlier.',
      zh: '{span}前，`{call}` 表明 `{name}` 已是成员。',
    },
  },
  {
    state: 'not-member',
    find: (context) => ofMember(context, 'member', (state) => state === 'gone'),
    title: {
      en: '{span} earlier, `{name}` was removed from `{place}`',
      zh: '`{name}` 已在 {span}前被移出 `{place}`',
    },
    evidence: { en: '`{call}` removed `{name}` {span} earlier.', zh: '{span}前，`{call}` 移除了 `{name}`。' },
  },
  {
    state: 'not-admin',
    find: (context) => ofMember(context, 'admin', (state) => state === 'gone'),
    title: {
      en: '`{name}` lost the admin role {span} earlier',
      zh: '`{name}` 已在 {span}前被取消管理员',
    },
    evidence: {
      en: '`{call}` took the role away {span} earlier.',
      zh: '{span}前，`{call}` 取消了管理员角色。',
    },
  },
  {
    state: 'owner',
    find: ofOwner,
    title: {
      en: '{span} earlier, `{name}` became the owner of `{place}`',
      zh: '`{name}` 在 {span}前已成为 `{place}` 的所有者',
    },
    evidence: {
      en: '`{call}` made `{name}` the owner {span} earlier.',
      zh: '{span}前，`{call}` 已将 `{name}` 设为所有者。',
    },
  },
  {
    state: 'registered',
    find: (context) => ofUser(context, 'user', 'made'),
    title: {
      en: '`{name}` was registered {span} earlier',
      zh: '`{name}` 已在 {span}前注册',
    },
    evidence: {
      en: '`{call}` registered `{name}` {span} earlier.',
      zh: '{span}前，`{call}` 注册了 `{name}`。',
    },
  },
  {
    state: 'banned',
    find: (context) => ofUser(context, 'ban', 'made'),
    title: { en: '`{name}` was banned {span} earlier', zh: '`{name}` 已在 {span}前被封禁' },
    evidence: { en: '`{call}` banned `{name}` {span} earlier.', zh: '{span}前，`{call}` 封禁了 `{name}`。' },
  },
  {
    state: 'password-changed',
    find: ofPassword,
    title: {
      en: 'The password of `{name}` was changed {span} earlier',
      zh: '`{name}` 的密码在 {span}前改过',
    },
    evidence: { en: '`{call}` changed it {span} earlier.', zh: '{span}前，`{call}` 修改了密码。' },
  },
  {
    state: 'recalled',
    find: ofMessage,
    title: { en: 'The message was recalled {span} earlier', zh: '该消息已在 {span}前撤回' },
    evidence: {
      en: '{span} earlier, `{call}` recalled `{name}`.',
      zh: '{span}前，`{call}` 撤回了 `{name}`。',
    },
  },
  {
    state: 'id-taken',
    find: ofGroupId,
    title: { en: '{span} earlier, `{name}` was created', zh: '`{name}` 已在 {span}前创建' },
    evidence: {
      en: '{span} earlier, `{call}` created `{name}`.',
      zh: '{span}前，`{call}` 创建了 `{name}`。',
    },
  },
];
