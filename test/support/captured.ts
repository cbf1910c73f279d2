import type { Capture } from '@/lib/domain/capture';

/** What the page script would send of a page with nothing on it, but for what is given. */
export function captured(about: Partial<Capture> = {}): Capture {
  return {
    version: 1,
    visit: 'visit',
    url: 'https://seller.example/home',
    title: 'Page',
    lang: 'en',
    browserZone: 'UTC',
    takenAt: '2026-11-10T12:00:00.000Z',
    trigger: 'settled',
    grids: [],
    pairs: [],
    structured: [],
    lines: [],
    choices: [],
    frames: [],
    signals: { busy: 0, veiled: 0, passwordFields: 0, challenges: 0, closedFrames: 0, canvases: 0 },
    cut: [],
    ...about,
  };
}
