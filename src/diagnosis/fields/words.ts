import type { LocalizedText } from '../../model/language';
import type { Sentence } from '../../model/sentence';
import { sentence } from '../phrasing';
import type { KeyPath } from '../request/request-body';
import type { JsonType } from './body-fields';

/** Which item of an array, as people count: behind an English sentence, before a Chinese one. */
function ofItem(owner: KeyPath): LocalizedText {
  const [index] = owner;
  if (typeof index !== 'number') return { en: '', zh: '' };
  return { en: ` in item ${index + 1} of the array`, zh: `数组第 ${index + 1} 项` };
}

const of = (item: string) => (item === '' ? '' : `${item}的 `);

export function absent(name: string, owner: KeyPath): Sentence {
  const item = ofItem(owner);
  const whole = { en: 'The body has no `{name}`', zh: '请求体中没有 `{name}`' };
  const text =
    owner.length === 0 ? whole : { en: `No \`{name}\`${item.en}`, zh: `${item.zh}没有 \`{name}\`` };
  return { text, values: { name } };
}

export function misspelt(sent: string, name: string): Sentence {
  return sentence(
    'The body has `{sent}`; the API reads `{name}`',
    '请求体中是 `{sent}`，接口读取的是 `{name}`',
    {
      sent,
      name,
    },
  );
}

export function renameStep(sent: string, name: string): Sentence {
  return sentence('Rename `{sent}` to `{name}`.', '将 `{sent}` 改名为 `{name}`。', { sent, name });
}

export function inQuery(name: string): Sentence {
  return sentence(
    '`{name}` is in the query; the API reads it from the body',
    '`{name}` 写在了查询参数中，接口从请求体读取',
    { name },
  );
}

export function moveStep(name: string): Sentence {
  return sentence(
    'Take `{name}` out of the query, and send it in the JSON body.',
    '将 `{name}` 从查询参数移到 JSON 请求体中。',
    { name },
  );
}

export function valueless(name: string, fault: 'null' | 'empty', owner: KeyPath): Sentence {
  const item = ofItem(owner);
  const text =
    fault === 'null'
      ? { en: `\`{name}\` is \`null\`${item.en}`, zh: `${of(item.zh)}\`{name}\` 为 \`null\`` }
      : { en: `\`{name}\` is empty${item.en}`, zh: `${of(item.zh)}\`{name}\` 为空` };
  return { text, values: { name } };
}

const types: Readonly<Record<JsonType | 'null', LocalizedText>> = {
  string: { en: 'a string', zh: '字符串' },
  number: { en: 'a number', zh: '数字' },
  boolean: { en: 'a boolean', zh: '布尔值' },
  array: { en: 'an array', zh: '数组' },
  object: { en: 'an object', zh: '对象' },
  null: { en: '`null`', zh: ' `null`' },
};

const wantedTypes: typeof types = {
  ...types,
  boolean: { en: '`true` or `false`', zh: ' `true` 或 `false`' },
};

/** "`maxusers` is a string; the API reads a number". */
export function ofWrongType(
  name: string,
  sent: JsonType | 'null',
  wanted: JsonType,
  owner: KeyPath,
): Sentence {
  const item = ofItem(owner);
  const text = {
    en: `\`{name}\` is ${types[sent].en}${item.en}; the API reads ${wantedTypes[wanted].en}`,
    zh: `${of(item.zh)}\`{name}\` 是${types[sent].zh}，接口要求${wantedTypes[wanted].zh}`,
  };
  return { text, values: { name } };
}

/** "The body is a string; the API reads an object". */
export function bodyOfWrongType(sent: JsonType | 'null', wanted: readonly JsonType[]): Sentence {
  const [en, zh] = [wanted.map((type) => wantedTypes[type].en), wanted.map((type) => wantedTypes[type].zh)];
  const text = {
    en: `The body is ${types[sent].en}; the API reads ${en.join(' or ')}`,
    zh: `请求体是${types[sent].zh}，接口要求${zh.join('或')}`,
  };
  return { text, values: {} };
}

export function notJson(name: string): Sentence {
  return sentence(
    'The body is no JSON, so `{name}` is not read from it',
    '请求体不是 JSON，因此读不到 `{name}`',
    { name },
  );
}

export function notDeclared(name: string, type: string): Sentence {
  return sentence(
    '`{name}` is there, but the body was sent as `{type}`, which the service need not read',
    '请求体中有 `{name}`，但以 `{type}` 发送，服务端未必读取',
    { name, type },
  );
}

export const noBody = sentence('No body was sent', '没有发送请求体');

/** Where the log may have left it out. */
export const noBodyShown = sentence('The log shows no body', '日志中没有请求体');

export function hasValue(name: string): Sentence {
  return sentence('`{name}` has a value here', '此处 `{name}` 有值', { name });
}

export function itemOfWrongType(index: number): Sentence {
  return sentence('Item {item} of the array is no object', '数组第 {item} 项不是对象', { item: index + 1 });
}

export function addStep(name: string): Sentence {
  return sentence('Put `{name}` into the body.', '在请求体中补上 `{name}`。', { name });
}

export function typeStep(name: string, wanted: JsonType): Sentence {
  const text = {
    en: `Send \`{name}\` as ${wantedTypes[wanted].en}.`,
    zh: `将 \`{name}\` 改为${wantedTypes[wanted].zh}。`,
  };
  return { text, values: { name } };
}
