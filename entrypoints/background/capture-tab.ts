import type { BackgroundRequest, BackgroundResponse } from '@/lib/messages/background-to-page';
import { askPage } from '@/lib/messages/page-client';
import { startPageScript } from './page-scripts';

/** Captures a tab's page at once; null where the tab may not be entered. */
export function captureTab(tabId: number): Promise<BackgroundResponse<'capture-now'> | null> {
  return askEntered(tabId, { type: 'capture-now' });
}

/** Asks a tab's page script, starting it where none runs yet; null where the tab may not be entered. */
export async function askEntered<T extends BackgroundRequest['type']>(
  tabId: number,
  request: Extract<BackgroundRequest, { type: T }>,
): Promise<BackgroundResponse<T> | null> {
  try {
    return await askPage<T>(tabId, request);
  } catch {
    // No page script answers: the host has no grant, or the script is an old one whose extension is gone.
    return (await startPageScript(tabId)) ? askPage<T>(tabId, request) : null;
  }
}
