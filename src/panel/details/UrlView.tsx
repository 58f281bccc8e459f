import { redactUrl } from '../../share/redact';
import { markUrl } from '../url-parts';

interface Props {
  readonly url: string;
  readonly segments: ReadonlySet<number>;
  readonly fields: ReadonlySet<string>;
}

export function UrlView({ url, segments, fields }: Props) {
  return (
    <>
      {markUrl(redactUrl(url), segments, fields).map(({ text, marked }, index) =>
        marked ? <mark key={index}>{text}</mark> : text,
      )}
    </>
  );
}
