import { browser } from 'wxt/browser';
import type { Assessment } from '@/lib/app/assess-campaign';
import { urgentNotice } from '@/lib/app/urgent-notice';
import { readSettings } from '@/lib/store/settings';
import { language } from './language';

/** Tells the user at once of what cannot wait, where that was asked for and the browser allows it. */
export async function notify(assessment: Assessment): Promise<void> {
  if (assessment.opened.length === 0 || !(await readSettings()).notify) return;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const notice = urgentNotice(assessment, await language());
  if (!notice) return;
  await browser.notifications.create(notice.id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: notice.title,
    message: notice.text,
  });
}

/** A click on a message opens the review. It is listened for only once notifications are allowed: before that there is no such API. */
export function openReviewFromNotices(): void {
  browser.notifications?.onClicked.addListener(openReview);
}

function openReview(id: string): void {
  void browser.notifications.clear(id);
  void browser.tabs.create({ url: browser.runtime.getURL('/review.html') });
}
