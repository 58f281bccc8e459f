import { toPlainText } from '../model/sentence';
import { useText } from './language';
import type { Announcement } from './state';

/** The one place that tells what just happened; it is in the page before there is news, as screen readers need. */
export function LiveRegion({ announcement }: { announcement: Announcement | null }) {
  const { language } = useText();
  return (
    <div role="status" class="live">
      {announcement && (
        // A new key makes a new node: the same news told twice is heard twice.
        <span key={announcement.id} class={`toast ${announcement.failed ? 'failed' : 'done'}`}>
          {toPlainText(announcement.said, language)}
        </span>
      )}
    </div>
  );
}
