import type { Finding } from '@/lib/domain/finding';
import { subjectName } from '@/lib/i18n/subject-name';
import { type Language, translate, translateMessage } from '@/lib/i18n/translate';
import { type Assessment, isCritical } from './assess-campaign';

/** One message of the system to the user; `id` is the same for the same findings, and as short as browsers ask. */
export interface UrgentNotice {
  id: string;
  title: string;
  text: string;
}

const NAMED = 3;

/** Chrome shows no notification under a longer id: https://developer.chrome.com/docs/extensions/reference/api/notifications */
const LONGEST_ID = 500;

/**
 * What cannot wait of what a run of the checks opened: critical breaches, but for muted kinds, as one message; null where
 * there is none. Dashboards that go wrong together must not fill the screen.
 */
export function urgentNotice({ campaign, opened, muted }: Assessment, language: Language): UrgentNotice | null {
  const urgent = opened.filter(({ judgement }) => isCritical(judgement) && !muted.has(judgement.check));
  const [first] = urgent;
  if (!first) return null;
  const titleOf = ({ judgement }: Finding) =>
    translate(language, 'notice.title', {
      kind: translate(language, `finding.check.${judgement.check}`),
      subject: subjectName(judgement.subject, campaign, language),
    });
  const ids = urgent.map((finding) => finding.id).join('\n');
  const id = ids.slice(0, LONGEST_ID);
  if (urgent.length === 1)
    return { id, title: titleOf(first), text: translateMessage(language, first.judgement.reason) };
  const rest = urgent.length - NAMED;
  const lines = [
    ...urgent.slice(0, NAMED).map(titleOf),
    ...(rest > 0 ? [translate(language, 'chat.more', { count: rest })] : []),
  ];
  const title = translate(language, 'notice.several.title', { count: urgent.length });
  return { id, title, text: lines.join('\n') };
}
