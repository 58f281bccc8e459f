import type { Sentence } from '../../model/sentence';
import { sentence } from '../phrasing';
import type { SentToken } from '../token/sent-token';
import type { Auth } from './auth';

/** How tokens begin, whatever their kind. */
const tokenStart = /YWMt|007e|ZHQt|eyJ/;

/** What is wrong with the Authorization header, in words that show nothing of a token. */
export function headerFault({ sent, count }: Auth): Sentence {
  const { problems, scheme } = sent;
  if (count > 1) {
    return sentence('`Authorization` holds {count} tokens.', '`Authorization` 中有 {count} 个 token。', {
      count,
    });
  }
  switch (problems[0]) {
    case 'missing':
      return sentence('The request has no `Authorization` header.', '请求没有 `Authorization` 头。');
    case 'empty':
      return sentence('The `Authorization` header is empty.', '`Authorization` 头为空。');
    case 'empty-bearer':
      return sentence('No token follows `{scheme}`.', '`{scheme}` 后没有 token。', shownScheme(scheme));
    case 'literal':
      return literal(sent);
    case 'placeholder':
      return placeholder(sent);
    case 'no-scheme':
      return sentence('`Bearer` is missing before the token.', 'token 前缺少 `Bearer`。');
    case 'joined-scheme':
      return sentence(
        'There is no space between `Bearer` and the token.',
        '`Bearer` 与 token 之间缺少空格。',
      );
    case 'scheme-punctuation':
      return sentence(
        '`Bearer` is followed by a colon or an equals sign instead of a space.',
        '`Bearer` 后是冒号或等号，而不是空格。',
      );
    case 'wrong-scheme':
      return sentence(
        '`Authorization` begins with `{scheme}`, not with `Bearer`.',
        '`Authorization` 以 `{scheme}` 开头，而不是 `Bearer`。',
        shownScheme(scheme),
      );
    case 'doubled-scheme':
      return sentence('`Bearer` comes twice before the token.', 'token 前重复写了 `Bearer`。');
    default:
      return sentence('The token is in quotes.', 'token 带着引号。');
  }
}

function literal({ token }: SentToken): Sentence {
  if (token.includes('Promise')) {
    return sentence(
      '`{value}` was sent instead of a token: the code did not await it.',
      'token 的位置是 `{value}`：代码没有等待异步结果。',
      { value: token },
    );
  }
  return sentence(
    '`{value}` was sent instead of a token: the variable held none.',
    'token 的位置是 `{value}`：变量里没有 token。',
    { value: token },
  );
}

function placeholder({ token }: SentToken): Sentence {
  if (/^\{\s*"?\w*"?.{0,200}"?access_token"?\s*:/s.test(token)) {
    return sentence(
      'The whole reply of `/token` was sent as the token: send its `access_token` only.',
      '把 `/token` 的整个响应当作 token 发送了：只发送其中的 `access_token`。',
    );
  }
  if (tokenStart.test(token)) {
    return sentence('The token is in brackets, as in the sample.', 'token 带着示例中的括号。');
  }
  return sentence(
    '`{value}` was sent instead of a token: the sample was not filled in.',
    'token 的位置是 `{value}`：示例中的占位符没有替换。',
    { value: token.length > 40 ? `${token.slice(0, 40)}…` : token },
  );
}

/** The token sent, by its beginning and its length. */
export function shownToken({ sent, reading }: Auth): Sentence {
  const length = sent.token.length;
  if (reading === null || reading.kind === 'unknown') {
    return sentence('A token of {length} characters was sent.', '发送了长 {length} 个字符的 token。', {
      length,
    });
  }
  return sentence(
    'A token was sent that starts `{start}`, {length} characters long.',
    '发送了以 `{start}` 开头、长 {length} 个字符的 token。',
    { start: sent.token.slice(0, 4), length },
  );
}

/** The same words for the row: titles end without a stop. */
export function asTitle({ text, values }: Sentence): Sentence {
  return { text: { en: text.en.replace(/\.$/, ''), zh: text.zh.replace(/。$/, '') }, values };
}

/** A word is a scheme; anything else might be half a secret. */
function shownScheme(scheme: string | null) {
  const isWord = scheme !== null && /^[A-Za-z]{1,12}$/.test(scheme);
  return { scheme: isWord ? scheme : { en: 'another word', zh: '其他内容' } };
}

/** Where a token stands that the service does not look at. */
export function misplaced({ place }: SentToken): Sentence {
  if (place.in === 'request-header') {
    return sentence(
      'The header `{name}` holds a token; the service reads `Authorization` only.',
      '请求头 `{name}` 中有 token，但服务只读取 `Authorization`。',
      { name: place.name },
    );
  }
  if (place.in === 'query') {
    return sentence(
      'The query parameter `{name}` holds a token; it belongs in `Authorization`.',
      '查询参数 `{name}` 中有 token，应改放 `Authorization` 头。',
      { name: place.name },
    );
  }
  return sentence(
    'The body’s field `{name}` holds a token; it belongs in `Authorization`.',
    '请求体字段 `{name}` 中有 token，应改放 `Authorization` 头。',
    { name: place.in === 'request-body' ? (place.key ?? '') : '' },
  );
}
