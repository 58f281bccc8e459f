import { catalog } from '../../catalog/catalog';
import type { CauseId } from '../../model/catalog-ids';
import type { Verdict } from '../../model/diagnosis';
import type { LocalizedText } from '../../model/language';
import type { Sentence } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { membersAt } from '../json/edit-json';
import { utf8Length } from '../json/utf8-length';
import { sentence, withFullStop } from '../phrasing';
import { type BodySize, bodySizeOf, isUpload } from '../request/body-size';
import { fieldsOf, spotOf } from '../request/request-body';
import {
  anyBodyLimits,
  bodyLimits,
  fileLimits,
  maxBytes,
  type SizeLimit,
  sizeCauses,
} from '../request/size-limits';

const bodyCauses = sizeCauses('body');
const fileCauses = sizeCauses('file');
/** Causes that are not told apart: the size is said beside them. */
const either = sizeCauses('either');
const messageCauses = sizeCauses('message');
const stated = sizeCauses('upload');

/** How large is what was sent, and how large may it be? */
export const check: Check = {
  judges: [...bodyCauses, ...fileCauses, ...either, ...messageCauses, ...stated],
  judge(context) {
    const size = bodySizeOf(context);
    if (isUpload(context)) return judgeFile(size);
    const path = context.operation?.operation.path ?? '/messages';
    if (path.startsWith('/messages')) return judgeBody(size);
    const own = longestField(context, size) ?? { fix: [sendLess] };
    return judgeBody(size, anyBodyLimits).map((judgement) =>
      judgement.title ? { ...judgement, ...own } : judgement,
    );
  },
};

function judgeFile(size: BodySize | null): CheckResult[] {
  const isOver = size !== null && size.bytes > Math.max(...fileLimits.map(({ bytes }) => bytes));
  const found = sentence('The call uploads a file; it sends no message.', '该请求上传文件，不是发送消息。');
  return [
    ...measured(fileCauses, isOver ? 'confirmed' : 'likely', size, fileLimits, uploadInWords),
    ...measured([...either, ...stated], isOver ? 'confirmed' : 'likely', size, fileLimits, uploadInWords),
    ...bodyCauses.map(
      (cause): CheckResult => ({ cause, verdict: 'ruled-out', evidence: { found, place: null } }),
    ),
  ];
}

function judgeBody(size: BodySize | null, limits = bodyLimits): CheckResult[] {
  if (size === null) return [];
  const over = (limit: number) => size.bytes > limit;
  const verdict: Verdict = over(maxBodyBytes) ? 'confirmed' : 'possible';
  const found = sentence('The call uploads no file.', '该请求没有上传文件。');
  return [
    ...measured([...bodyCauses, ...either], verdict, size, limits, bodyInWords),
    ...measured(
      messageCauses,
      over(maxBytes('message')) ? 'confirmed' : 'possible',
      size,
      bodyLimits,
      bodyInWords,
    ),
    ...fileCauses.map(
      (cause): CheckResult => ({ cause, verdict: 'ruled-out', evidence: { found, place: null } }),
    ),
  ];
}

/** What makes the body of a call long that sends no message; `null` where it is no object. */
function longestField(
  context: CheckContext,
  size: BodySize | null,
): Pick<CheckResult, 'title' | 'evidence' | 'fix'> | null {
  const body = context.requestBody;
  // As sent: to write it again fails where it is nested deep.
  const [longest] = (fieldsOf(body.json) === undefined ? [] : membersAt(body.text, []))
    .map(({ key, from, to }) => ({ name: String(key), bytes: utf8Length(body.text.slice(from, to)) }))
    .sort((one, other) => other.bytes - one.bytes || (one.name < other.name ? -1 : 1));
  if (size === null || longest === undefined) return null;
  const values = {
    name: longest.name.slice(0, 80),
    bytes: longest.bytes,
    total: size.bytes,
    most: { bytes: maxBodyBytes },
  };
  const title = sentence(
    '`{name}` takes {bytes} of the body’s {total} bytes',
    '请求体共 {total} 字节，其中 `{name}` 占 {bytes} 字节',
    values,
  );
  const fix = sentence(
    'Shorten `{name}`: most documents allow a body of {most}.',
    '缩短 `{name}`：多数文档规定请求体最多 {most}。',
    values,
  );
  const { place } = spotOf(body, [longest.name]);
  return { title, evidence: { found: withFullStop(title), place }, fix: [fix] };
}

/** The size, and then each document's figure. */
function measured(
  causes: readonly CauseId[],
  verdict: Verdict,
  size: BodySize | null,
  limits: readonly SizeLimit[],
  inWords: (size: BodySize) => Sentence,
): CheckResult[] {
  const title = size === null ? null : inWords(size);
  const place = size?.announced
    ? ({ in: 'request-header', name: 'Content-Length' } as const)
    : ({ in: 'request-body' } as const);
  const unseen = sentence(
    'The browser does not show how large the upload is.',
    '浏览器没有给出上传内容的大小。',
  );
  return causes.flatMap((cause) => [
    title === null
      ? { cause, verdict, evidence: { found: unseen, place: null } }
      : { cause, verdict, title, evidence: { found: withFullStop(title), place } },
    ...limits.map(
      (limit): CheckResult => ({
        cause,
        verdict: 'possible',
        evidence: { found: limitInWords(limit), place: null },
      }),
    ),
  ]);
}

/** Of a body that is no file: the figure that most documents give. */
const maxBodyBytes = maxBytes('body');

const sendLess = sentence(
  'Split the body over several calls: most documents allow {most}.',
  '将请求体拆分为多次发送：多数文档规定最多 {most}。',
  { most: { bytes: maxBodyBytes } },
);

function bodyInWords({ bytes }: BodySize): Sentence {
  const values = { size: { bytes }, most: { bytes: maxBodyBytes } };
  return bytes > maxBodyBytes
    ? sentence(
        'The body has {size}; most documents allow {most}',
        '请求体大小为 {size}，多数文档规定最多 {most}',
        values,
      )
    : sentence('The body has {size}', '请求体大小为 {size}', values);
}

function uploadInWords({ bytes }: BodySize): Sentence {
  const most = Math.max(...fileLimits.map((limit) => limit.bytes));
  const values = { size: { bytes }, most: { bytes: most } };
  return bytes > most
    ? sentence(
        'The upload has {size}; the documents allow {most}',
        '上传内容大小为 {size}，文档规定最多 {most}',
        values,
      )
    : sentence('The upload has {size}', '上传内容大小为 {size}', values);
}

const things: Readonly<Record<SizeLimit['of'], LocalizedText>> = {
  body: { en: 'a request body', zh: '请求体' },
  message: { en: 'a message', zh: '消息' },
  'message-with-ext': { en: 'a message with its `ext`', zh: '消息连同 `ext` ' },
  file: { en: 'a file', zh: '文件' },
};

function limitInWords({ document, bytes, of }: SizeLimit): Sentence {
  const { en, zh } = things[of];
  const title = catalog.documents.get(document)?.title ?? { en: document, zh: document };
  return sentence(`“{document}” allows ${en} of {size}.`, `《{document}》规定${zh}不超过 {size}。`, {
    document: title,
    size: { bytes },
  });
}
