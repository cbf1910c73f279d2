import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { digest } from '@/lib/app/digest';
import { samplePlan } from '@/test/support/check-fixtures';
import { evidenceCases } from '@/test/support/evidence-case';
import { writePack } from './write-pack';

const making = {
  campaign: samplePlan(),
  zone: 'Europe/Berlin',
  language: 'en',
  at: '2026-11-11T08:00:00.000Z',
  maker: 'Pitcrew 0.1.0',
} as const;

async function pack() {
  const { bytes, head } = await writePack(evidenceCases(), making, digest);
  const files = unzipSync(bytes);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const links = text('records.jsonl')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { bytes, head, files, text, links };
}

describe('a pack of evidence', () => {
  it('states of each finding what was read, where, when in both zones, and by which plan it is wrong', async () => {
    const { links } = await pack();
    expect(links).toHaveLength(4);
    expect(links[1].record).toMatchObject({
      number: 1,
      expected: '¥99',
      seen: '¥129',
      plan: { id: 'double-11', revision: 4, savedAt: '2026-11-01T00:00:00.000Z' },
      since: { platform: '2026-11-10T20:04:10+08:00[Asia/Shanghai]', user: '2026-11-10T13:04:10+01:00[Europe/Berlin]' },
      evidence: [
        {
          raw: expect.stringContaining('¥129 <script>'),
          url: expect.stringContaining('https://detail.tmall.com/item.htm?id=0'),
          locator: 'span.price',
          takenAt: { utc: '2026-11-10T12:04:10.000Z', platform: '2026-11-10T20:04:10+08:00[Asia/Shanghai]' },
          picture: { sha256: await digest(new Uint8Array([255, 216, 1, 2, 3])) },
        },
      ],
    });
    expect(links[2].record.evidence[0].takenAt.platform).toBeNull();
  });

  it('tells nothing of the plan but the finding’s own part, and no note of the user', async () => {
    const { files } = await pack();
    const all = Object.values(files)
      .map((file) => strFromU8(file))
      .join('');
    expect(all).not.toContain('private note');
    expect(all).not.toContain('"prices"');
  });

  it('ends in the head that it names, in its index too', async () => {
    const { head, links, text } = await pack();
    expect(links.at(-1).hash).toBe(head);
    expect(text('index.html')).toContain(head);
    expect(JSON.parse(text('pack.json'))).toMatchObject({ head, records: 4 });
  });

  it('shows what a page said as text alone, and asks for nothing beside its pictures', async () => {
    const { text } = await pack();
    const page = text('index.html');
    expect(page).not.toMatch(/<script|<img src=x/);
    expect([...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, target]) => target)).toEqual([
      expect.stringMatching(/^pictures\/[0-9a-f]{64}\.jpg$/),
    ]);
  });

  it('gives equal bytes for equal findings', async () => {
    const cases = evidenceCases();
    const [one, two] = [await writePack(cases, making, digest), await writePack(cases, making, digest)];
    expect(one.bytes).toEqual(two.bytes);
  });

  it('holds a finding whose snapshot is no longer kept', async () => {
    const [first] = evidenceCases(1);
    if (!first) throw new Error('no case');
    const { bytes } = await writePack([{ ...first, snapshots: [], pictures: [], plan: null }], making, digest);
    const record = JSON.parse(
      strFromU8(unzipSync(bytes)['records.jsonl'] ?? new Uint8Array()).split('\n')[1] ?? '',
    ).record;
    expect(record).toMatchObject({ plan: { savedAt: null, sha256: null }, evidence: [{ page: null, picture: null }] });
  });
});
