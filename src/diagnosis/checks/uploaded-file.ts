import { headerValue } from '../../model/call';
import type { CauseId } from '../../model/catalog-ids';
import type { Check, CheckResult } from '../check';
import { sentence, withFullStop } from '../phrasing';

const cause: CauseId = 'illegal_argument/file-missing#file-missing';

/** Forms with more parts are not read further. */
const maxParts = 50;

/** The last line of a form is its boundary, with dashes around it. In characters. */
const maxBoundaryChars = 120;

/** Has the form a part named `file`? */
export const check: Check = {
  judges: [cause],
  judge(context) {
    const body = context.requestBody;
    if (body.surelyNone) {
      const title = sentence('No form was sent', '没有发送表单');
      return [
        {
          cause,
          verdict: 'confirmed',
          title,
          evidence: { found: withFullStop(title), place: { in: 'request-body' } },
        },
      ];
    }
    const names = body.state === 'shown' && isForm(context.call.request.headers) ? partNames(body.text) : [];
    const [first] = names;
    if (first === undefined) return [];
    // The part may stand in what a browser cut off.
    const isWhole = /\n-[^\n]*-\s*$/.test(body.text.slice(-maxBoundaryChars));
    return names.includes('file') ? [withFile()] : [withoutFile(first, names.length, isWhole)];
  },
};

function withoutFile(name: string, count: number, isWhole: boolean): CheckResult {
  const title =
    count === 1
      ? sentence(
          'The form has a part `{name}`; the API reads `file`',
          '表单中只有 `{name}`，接口读取的是 `file`',
          { name },
        )
      : sentence(
          'The form has {count} parts, none named `file`',
          '表单有 {count} 个部分，没有名为 `file` 的',
          {
            count,
          },
        );
  const fix = [
    sentence(
      "Append the file under the name `file`: `form.append('file', file)`.",
      "以 `file` 为名添加文件：`form.append('file', file)`。",
    ),
  ];
  return {
    cause,
    verdict: isWhole ? 'confirmed' : 'possible',
    title,
    fix,
    evidence: { found: withFullStop(title), place: { in: 'request-body', key: name } },
  };
}

/** A part of that name is there: what it lacks is a file. */
function withFile(): CheckResult {
  const found = sentence(
    'The form has a part named `file`; it may be a text in place of a file.',
    '表单中有名为 `file` 的部分，但内容可能是文本而不是文件。',
  );
  return { cause, verdict: 'possible', evidence: { found, place: { in: 'request-body', key: 'file' } } };
}

function isForm(headers: Parameters<typeof headerValue>[0]): boolean {
  return /^multipart\/form-data/i.test(headerValue(headers, 'content-type') ?? '');
}

function partNames(text: string): readonly string[] {
  const names: string[] = [];
  for (const [, quoted, name = quoted ?? ''] of text.matchAll(
    /^content-disposition:[^\r\n]{0,200}?\bname=(?:"([^"\r\n]{0,200})"|([^";\s]{1,200}))/gim,
  )) {
    names.push(name);
    if (names.length === maxParts) break;
  }
  return names;
}
