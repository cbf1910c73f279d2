import { describe, expect, it } from 'vitest';
import type { Capture } from '@/lib/domain/capture';
import { captured } from '@/test/support/captured';
import { saidBy } from './said';

const said = (one: Capture) => saidBy(one, () => Promise.resolve());

const line = (text: string, y: number): Capture['lines'][number] => ({
  text,
  runs: [],
  at: 'p',
  tag: 'p',
  box: { x: 0, y, width: 10, height: 10 },
  fontSize: 12,
  bold: false,
  struck: false,
  link: null,
  region: 'main',
  hints: [],
  group: [],
});

const capture = (change: Partial<Capture>) => captured({ lines: [line('¥129', 10)], ...change });

describe('what a capture says', () => {
  it('is the same at another instant, for another reason, with the same lines elsewhere', async () => {
    const later = capture({ takenAt: '2026-11-10T12:00:05.000Z', trigger: 'change', lines: [line('¥129', 30)] });
    expect(await said(later)).toBe(await said(capture({})));
  });

  it.each<[string, Partial<Capture>]>([
    ['a text', { lines: [line('¥99', 10)] }],
    ['the address', { url: 'https://example.com/?page=2' }],
    ['a spinner', { signals: { busy: 1, veiled: 0, passwordFields: 0, challenges: 0, closedFrames: 0, canvases: 0 } }],
  ])('differs with %s', async (_, change) => {
    expect(await said(capture(change))).not.toBe(await said(capture({})));
  });
});
