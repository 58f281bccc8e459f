import { useRedactor } from '../../secrets';
import { markUrl } from '../../url-parts';

interface Props {
  readonly url: string;
  readonly segments: ReadonlySet<number>;
  readonly fields: ReadonlySet<string>;
}

export function UrlView({ url, segments, fields }: Props) {
  const redactor = useRedactor();
  return (
    <>
      {markUrl(redactor.url(url), segments, fields).map(({ text, marked }, index) =>
        marked ? <mark key={index}>{text}</mark> : text,
      )}
    </>
  );
}
