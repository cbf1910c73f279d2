import { translate } from '@/lib/i18n/translate';
import '@/lib/i18n/page-texts';
import type { BackgroundRequest } from '@/lib/messages/background-to-page';
import { askPage } from '@/lib/messages/page-client';
import { readSettings } from '@/lib/store/settings';
import { language } from './language';
import { capturePictured } from './pictured-capture';

/** What a page does at once; where no page script runs there is nothing to do it. */
const ON_PAGE: Record<string, BackgroundRequest> = {
  'toggle-dock': { type: 'toggle-dock' },
  'next-breach': { type: 'go-to-breach', step: 1 },
  'previous-breach': { type: 'go-to-breach', step: -1 },
};

/** Does what a key of the manifest's commands asks for on a tab. */
export async function obey(command: string, tabId: number): Promise<void> {
  const request = ON_PAGE[command];
  if (request) await askPage(tabId, request).catch(() => undefined);
  if (command === 'take-snapshot') await takeSnapshot(tabId);
}

async function takeSnapshot(tabId: number): Promise<void> {
  const { answer, picture } = await capturePictured(tabId, (await readSettings()).picture);
  // Of a tab that may not be entered nothing can be said where the user looks.
  if (!answer) return;
  const key = answer.status === 'kept' ? 'mark.snapshot-kept' : 'mark.snapshot-not-kept';
  const keys = picture ? ([key, `snapshot.picture.${picture}`] as const) : ([key] as const);
  const shown = await language();
  await askPage(tabId, { type: 'say', text: keys.map((one) => translate(shown, one)).join(' ') });
}
