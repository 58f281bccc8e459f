import { headerValue } from '../../model/call';
import type { CheckContext } from '../check';
import { bodyKindOf } from '../fields/body-fields';
import { utf8Length } from '../json/utf8-length';

/** The bytes of a request's body, as far as they can be known: counted, or as its header says. */
export interface BodySize {
  readonly bytes: number;
  /** Taken from `Content-Length`: the body itself is not shown. */
  readonly announced: boolean;
}

export function bodySizeOf(context: CheckContext): BodySize | null {
  const body = context.requestBody;
  const announced = Number(headerValue(context.call.request.headers, 'content-length') ?? 0);
  // Of a form with a file in it the browser shows only the rest, of a long body its beginning.
  if ((isUpload(context) || body.state === 'hidden') && announced > 0)
    return { bytes: announced, announced: true };
  if (body.text !== '') return { bytes: utf8Length(body.text), announced: false };
  return announced > 0 ? { bytes: announced, announced: true } : null;
}

/** Whether the call sends a file. */
export function isUpload(context: CheckContext): boolean {
  return (
    bodyKindOf(context.operation) === 'multipart' || context.requestBody.mediaType === 'multipart/form-data'
  );
}
