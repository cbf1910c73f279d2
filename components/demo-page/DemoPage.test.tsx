// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { runningExample } from '@/lib/exchange/example-campaign';
import '@/lib/i18n/page-texts';
import { render } from '@/test/support/render';
import { type Demo, DemoPage } from './DemoPage';

const NOW = '2026-11-10T14:00:00.000Z';

async function show(language: 'en' | 'zh-CN' = 'en') {
  const demo: Demo = {
    campaign: runningExample(NOW, language),
    over: () => 0.5,
    look: vi.fn(async () => ({ rows: 4, values: 19, unread: 1 })),
    showBreach: vi.fn(),
    stop: vi.fn(),
  };
  const view = await render(<DemoPage start={() => demo} openSetup={() => undefined} />, language);
  const press = (key: string) =>
    act(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
  const prices = () =>
    [...view.one('demo-table').querySelectorAll('tbody td:nth-child(2)')].map((td) => td.textContent);
  return { ...view, demo, press, prices };
}

describe('the demonstration', () => {
  it('shows one price as planned, one too dear, one masked, and a product of no plan', async () => {
    expect((await show()).prices()).toEqual(['¥89.90', '¥309.00', '¥4??', '¥79.00']);
  });

  it('is read again when the price is put right', async () => {
    const view = await show();
    expect(view.demo.look).toHaveBeenCalledTimes(1);
    await view.click(view.one('demo-mend'));
    expect(view.prices()[1]).toBe('¥299.00');
    expect(view.demo.look).toHaveBeenCalledTimes(2);
  });

  it('says what a snapshot read, and that nothing is kept here', async () => {
    const view = await show();
    await view.click(view.one('demo-snapshot'));
    expect(view.one('demo-said').textContent).toContain('4 rows read, 19 values in them, 1 unreadable');
    expect(view.one('demo-said').textContent).toContain('here it is not');
  });
});

describe('the tour', () => {
  it('turns by arrow keys and ends by Escape, and can be taken again', async () => {
    const view = await show();
    expect(document.activeElement?.textContent).toBe('A mark beside every row');
    view.one('marks-legend');
    await view.press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('Behind every mark, the evidence');
    await view.press('ArrowLeft');
    expect(document.activeElement?.textContent).toBe('A mark beside every row');
    await view.press('Escape');
    expect(view.all('tour')).toEqual([]);
    expect(document.activeElement).toBe(view.one('demo-tour'));
    await view.click(view.one('demo-tour'));
    view.one('tour');
  });

  it('opens the card for who does not find it', async () => {
    const view = await show('zh-CN');
    await view.press('ArrowRight');
    await view.click(view.one('tour-show'));
    expect(view.demo.showBreach).toHaveBeenCalledTimes(1);
  });
});
