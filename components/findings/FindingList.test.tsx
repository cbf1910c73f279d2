// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { CheckId } from '@/lib/domain/check-id';
import type { Finding, FindingState } from '@/lib/domain/finding';
import { samplePlan } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { FindingList } from './FindingList';

const ask = vi.hoisted(() => vi.fn(async () => ({ status: 'done' })));
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));

const campaign = samplePlan();
const NOW = Date.parse('2026-11-10T14:00:00.000Z');

function finding(id: string, check: CheckId, state: FindingState = 'open'): Finding {
  return {
    id,
    campaign: campaign.id,
    state,
    note: 'as it was',
    revision: 1,
    since: '2026-11-10T12:00:00.000Z',
    lastSeen: '2026-11-10T12:00:00.000Z',
    log: [],
    judgement: {
      verdict: 'breach',
      severity: 'major',
      costPerHour: { amount: '1200', currency: 'CNY' },
      check,
      aspect: 'promotion',
      subject: { type: 'product', product: 'kettle', platform: 'tmall', productId: '1001' },
      reason: { key: 'mark.breach', args: {} },
      expected: '¥99',
      seen: '¥129',
      evidence: [
        {
          snapshotId: 'a'.repeat(64),
          url: 'https://detail.tmall.com/item.htm?id=1001',
          takenAt: '2026-11-10T12:00:00.000Z',
          at: '#price > b',
          raw: '到手价 ¥129.00',
        },
      ],
    },
  };
}

const listOf = (findings: Finding[], muted: CheckId[] = []) => (
  <FindingList campaign={campaign} findings={findings} muted={muted} now={NOW} />
);
const show = (...findings: Finding[]) => render(listOf(findings));

describe('the list of findings', () => {
  it('says what is wrong, of what, against the plan, since when and what it costs', async () => {
    const { one } = await show(finding('a', 'price'));
    const text = one('finding-row').textContent?.replace(/\s/g, ' ');
    for (const part of ['Major', 'Price', 'Kettle', '¥129', '¥99', '2 hr. ago', 'CN¥1,200 an hour'])
      expect(text).toContain(part);
  });

  it('shows the evidence when asked: the text of the page, where, and when on the clock of the campaign', async () => {
    const { one, all, click } = await show(finding('a', 'price'));
    expect(all('evidence')).toEqual([]);
    await click(one('finding-evidence'));
    const text = one('evidence').textContent;
    for (const part of ['到手价 ¥129.00', '#price > b', 'detail.tmall.com', '20:00']) expect(text).toContain(part);
  });

  it('shows open ones first, and others by state and kind', async () => {
    const { all, choose } = await show(finding('a', 'price'), finding('b', 'stock'), finding('c', 'price', 'resolved'));
    expect(all('finding-row')).toHaveLength(2);
    await choose('filter-kind', 'stock');
    expect(all('finding-row').map(({ dataset }) => dataset.check)).toEqual(['stock']);
    await choose('filter-kind', 'all');
    await choose('filter-state', 'resolved');
    expect(all('finding-row').map(({ dataset }) => dataset.state)).toEqual(['resolved']);
  });

  it('changes a finding at once, and takes it back with the note it had', async () => {
    const { one, click, element } = await show(finding('a', 'price'));
    await click(one('finding-false-alarm'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'set-finding', id: 'a', state: 'false-alarm', note: 'as it was' });
    expect(element.querySelector('[role=status]')?.textContent).toBe('False alarm: Kettle');
    await click(one('finding-undo'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'set-finding', id: 'a', state: 'open', note: 'as it was' });
  });

  it('says so when the change was not stored, and offers no undo', async () => {
    ask.mockRejectedValueOnce(new Error('no worker'));
    const { one, all, click, element } = await show(finding('a', 'price'));
    await click(one('finding-resolved'));
    expect(element.textContent).toContain('was not stored');
    expect(all('finding-changed')).toEqual([]);
  });

  it('never writes back a note that was changed in another window meanwhile', async () => {
    const { one, click, show: showAgain } = await show(finding('a', 'price'));
    const noted = { ...finding('a', 'price'), note: 'called the shop' };
    await showAgain(listOf([noted]));
    await click(one('finding-acknowledged'));
    expect(ask).toHaveBeenLastCalledWith({
      type: 'set-finding',
      id: 'a',
      state: 'acknowledged',
      note: 'called the shop',
    });
  });

  it('keeps a muted kind out of the list, says how many it keeps back, and shows them when asked', async () => {
    const { one, all, choose, click } = await render(listOf([finding('a', 'price'), finding('b', 'stock')], ['stock']));
    expect(all('finding-row').map(({ dataset }) => dataset.check)).toEqual(['price']);
    expect(one('unmute-stock').textContent).toContain('Stock (1)');
    await choose('filter-kind', 'stock');
    expect(all('finding-row').map(({ dataset }) => dataset.check)).toEqual(['stock']);
    await click(one('unmute-stock'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'set-muted', campaign: campaign.id, check: 'stock', muted: false });
  });

  it('mutes a kind from a finding of it', async () => {
    const { one, click } = await show(finding('a', 'price'));
    await click(one('finding-evidence'));
    await click(one('finding-mute'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'set-muted', campaign: campaign.id, check: 'price', muted: true });
  });

  it('puts the costliest first when asked', async () => {
    const dear = finding('b', 'stock');
    if (dear.judgement.verdict === 'breach') {
      dear.judgement.severity = 'minor';
      dear.judgement.costPerHour = { amount: '9000', currency: 'CNY' };
    }
    const { all, choose } = await show(finding('a', 'price'), dear);
    const checks = () => all('finding-row').map(({ dataset }) => dataset.check);
    expect(checks()).toEqual(['price', 'stock']);
    await choose('sort-findings', 'cost');
    expect(checks()).toEqual(['stock', 'price']);
  });

  it('says who decides and what to do where the plan foresaw it, and what happened so far', async () => {
    const risk = {
      id: 'r',
      event: 'Wrong price',
      trigger: 'Any price off plan',
      check: 'price' as const,
      decides: 'Li Wei',
      action: 'Take the page down',
    };
    const logged = finding('a', 'price');
    logged.log.push({ at: '2026-11-10T12:00:00.000Z', state: 'open', note: '' });
    const { one, click } = await render(
      <FindingList campaign={{ ...campaign, risks: [risk] }} findings={[logged]} muted={[]} now={NOW} />,
    );
    expect(one('finding-risk').textContent).toContain('Decides: Li WeiTo do: Take the page down');
    await click(one('finding-evidence'));
    expect(one('finding-history').textContent).toContain('revision 1');
    expect(one('finding-history').textContent).toContain('Open');
  });

  it('keeps a note with what is done next', async () => {
    const { one, click } = await show(finding('a', 'price'));
    await click(one('finding-evidence'));
    await act(async () => {
      const note = one('finding-note') as HTMLTextAreaElement;
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(note, 'price mended');
      note.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click(one('finding-resolved'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'set-finding', id: 'a', state: 'resolved', note: 'price mended' });
  });
});
