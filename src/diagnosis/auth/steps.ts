import type { Sentence } from '../../model/sentence';
import type { CheckContext } from '../check';
import { sentence } from '../phrasing';
import type { Auth } from './auth';
import { sharedSteps } from './corrected-token';
import { tokenCallBefore, waitForToken } from './token-call-before';

/** How to fix the header of this very call, to be spread into a judgement; nothing where the catalog says all. */
export function headerSteps(context: CheckContext, auth: Auth): { readonly fix?: readonly Sentence[] } {
  const before = tokenCallBefore(context, auth);
  const isBare = auth.form === 'absent' || auth.form === 'blank';
  if (before === null && isBare && auth.elsewhere.length === 0) return {};
  const send = sharedSteps(context, 'send-token');
  if (before !== null) return { fix: [before.step, ...send] };
  if (isBare) return { fix: send };
  const [problem] = auth.sent.problems;
  if (auth.form === 'filler') return { fix: [fill(problem === 'placeholder'), ...send] };
  return { fix: [problem === 'quoted' ? noQuotes : oneToken, ...send] };
}

const noQuotes = sentence('Remove the quotes from the header.', '去掉请求头中的引号。');

const oneToken = sentence(
  'Build the header from three parts: `Bearer`, one space, the token as `/token` returned it.',
  '请求头由三部分组成：`Bearer`、一个空格、`/token` 返回的 token 原文。',
);

function fill(isSample: boolean): Sentence {
  if (isSample) {
    return sentence(
      'Put the `access_token` that `/token` returned in the placeholder’s place.',
      '用 `/token` 返回的 `access_token` 替换占位符。',
    );
  }
  return waitForToken;
}
