import { describe, expect, it } from 'vitest';
import { exampleCampaign } from './example-campaign';
import { importPlan } from './import-plan';

const campaign = exampleCampaign('2026-11-10T20:00', 'en');

async function read(plan: unknown, platforms: string[] = []) {
  return importPlan({ name: 'plan.json', bytes: new TextEncoder().encode(JSON.stringify(plan)) }, platforms);
}

type Node = { [step: string]: Node };

async function errorsAfter(edits: Record<string, unknown>, platforms: string[] = []) {
  const plan = structuredClone(campaign);
  for (const [path, value] of Object.entries(edits)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const owner = steps.reduce((node, step) => node[step] ?? {}, plan as unknown as Node);
    if (value === undefined) delete owner[last];
    else owner[last] = value as Node;
  }
  const result = await read(plan, platforms);
  if (result.status === 'valid') return [];
  return result.errors.map(({ place, found, expected }) => [
    place.kind === 'json' ? place.path : place.kind,
    found,
    expected.key.replace('plan.expected.', ''),
  ]);
}

describe('a plan in JSON', () => {
  it('comes back as it was written', async () => {
    expect(await read(campaign, ['tmall', 'jd', 'amazon', 'shopee'])).toEqual({ status: 'valid', campaign });
  });

  it('is refused with every error at its path', async () => {
    const errors = await errorsAfter(
      {
        zone: 'China',
        'phases.0.start': '2026-02-30T00:00',
        'phases.1.end': '2026-11-10',
        'phases.3.kind': 'party',
        'phases.2.end': '2026-11-10T20:00',
        'goals.3.target': '4',
        'goals.0.target': 3200000,
        'channels.0.budget': undefined,
        'channels.1.id': 'search',
        'products.0.prices.1.promotion': '-1',
        'products.0.prices.2.phase': 'nope',
        'products.1.listings': [],
        'products.2.listings.0.platform': 'taobaoo',
        'products.3.pricez': [],
        'slots.0.alternates.1': 'nobody',
        'slots.1.promise.clickRate': '2.2',
        'slots.2.id': ' T3',
        'announcements.0.url': 'pages.tmall.com',
      },
      ['tmall', 'jd', 'amazon', 'shopee'],
    );
    expect(errors.sort()).toEqual([
      ['announcements[0].url', '"pages.tmall.com"', 'url'],
      ['channels[0].budget', '', 'decimal-text'],
      ['channels[1].id', '"search"', 'unique'],
      ['goals[0].target', '3200000', 'decimal-text'],
      ['goals[3].target', '"4"', 'decimal-text'],
      ['phases[0].start', '"2026-02-30T00:00"', 'time'],
      ['phases[1].end', '"2026-11-10"', 'end-time'],
      ['phases[2].end', '"2026-11-10T20:00"', 'later-end'],
      ['phases[3].kind', '"party"', 'choice'],
      ['products[0].prices[1].promotion', '"-1"', 'decimal-text'],
      ['products[0].prices[2].phase', '"nope"', 'phase'],
      ['products[1].listings', '[]', 'listings'],
      ['products[2].listings[0].platform', '"taobaoo"', 'choice'],
      ['products[3].pricez', '[]', 'no-field'],
      ['slots[0].alternates[1]', '"nobody"', 'product'],
      ['slots[1].promise.clickRate', '"2.2"', 'rate-text'],
      ['slots[2].id', '" T3"', 'id'],
      ['zone', '"China"', 'zone'],
    ]);
  });

  it.each([
    ['no JSON', '{"version": 1,', 'json'],
    ['a list', '[]', 'group'],
  ])('is refused where the file holds %s', async (_, text, key) => {
    const result = await importPlan({ name: 'plan.json', bytes: new TextEncoder().encode(text) });
    expect(result.status === 'invalid' && result.errors[0]?.expected.key).toBe(`plan.expected.${key}`);
  });

  it('is refused where the file is neither a workbook nor text', async () => {
    const result = await importPlan({ name: 'plan.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0]) });
    expect(result.status === 'invalid' && result.errors[0]?.place.kind).toBe('file');
  });
});
