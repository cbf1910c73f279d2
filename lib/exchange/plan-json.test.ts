import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCampaign } from '@/test/support/arbitrary-campaign';
import { exampleCampaign } from './example-campaign';
import { importPlan } from './import-plan';

/** Properties take their time on a busy machine. */
const PATIENCE = 60_000;
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
        'offers.0.benefit.cap': '5',
        'offers.1.benefit.kind': 'gratis',
        'offers.4.benefit.tiers.1.off': 50,
        'offers.6.benefit.percent': '120',
        'offers.7.alone': 'no',
        'offers.8.pieces': 0,
        'estimates.0.growth': '25%',
        'estimates.2.product': 'mug',
        'tasks.0.dependsOn': ['review'],
        'risks.0.check': 'weather',
        revision: 0,
        'announcements.0.url': 'pages.tmall.com',
      },
      ['tmall', 'jd', 'amazon', 'shopee'],
    );
    const tasks = campaign.tasks.map(({ id }) => id);
    const dependsOn = (task: string) =>
      task === 'choose' ? '["review"]' : JSON.stringify(campaign.tasks[tasks.indexOf(task)]?.dependsOn);
    expect(errors.sort()).toEqual(
      [
        ['announcements[0].url', '"pages.tmall.com"', 'url'],
        ['channels[0].budget', '', 'decimal-text'],
        ['channels[1].id', '"search"', 'unique'],
        ['estimates[0].growth', '"25%"', 'growth-text'],
        ['estimates[3].channel', '"recommendation"', 'channel'],
        ['estimates[2].product', '"mug"', 'one-owner'],
        ['goals[0].target', '3200000', 'decimal-text'],
        ['goals[3].target', '"4"', 'decimal-text'],
        ['offers[0].benefit.cap', '"5"', 'no-field'],
        ['offers[1].benefit.kind', '"gratis"', 'choice'],
        ['offers[4].benefit.tiers[1].off', '50', 'decimal-text'],
        ['offers[6].benefit.percent', '"120"', 'percent-text'],
        ['offers[7].alone', '"no"', 'true-or-false'],
        ['offers[8].pieces', '0', 'pieces'],
        ['phases[0].start', '"2026-02-30T00:00"', 'time'],
        ['phases[1].end', '"2026-11-10"', 'end-time'],
        ['phases[2].end', '"2026-11-10T20:00"', 'later-end'],
        ['phases[3].kind', '"party"', 'choice'],
        ['products[0].prices[1].promotion', '"-1"', 'decimal-text'],
        ['products[0].prices[2].phase', '"nope"', 'phase'],
        ['products[1].listings', '[]', 'listings'],
        ['products[2].listings[0].platform', '"taobaoo"', 'choice'],
        ['products[3].pricez', '[]', 'no-field'],
        ['revision', '0', 'pieces'],
        ['risks[0].check', '"weather"', 'choice'],
        ['slots[0].alternates[1]', '"nobody"', 'product'],
        ['slots[1].promise.clickRate', '"2.2"', 'rate-text'],
        ['slots[2].id', '" T3"', 'id'],
        ...['choose', 'enter', 'pictures', 'rehearse', 'restore', 'review', 'set-up', 'stock-up', 'watch'].map(
          (task) => [`tasks[${tasks.indexOf(task)}].dependsOn`, dependsOn(task), 'no-cycle'],
        ),
        ['zone', '"China"', 'zone'],
      ].sort(),
    );
  });

  it('may be of the first version of plans, whose errors stand where the file has them', async () => {
    const old = {
      version: 1,
      id: 'old',
      name: 'Old',
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      phases: [{ id: 'live', name: 'Live', kind: 'live', start: '2026-11-10T20:00', end: '2026-11-12T00:00' }],
      goals: [],
      channels: [{ id: 'ads', name: 'Ads', targets: [], budget: '5' }],
      products: [
        {
          id: 'mug',
          name: 'Mug',
          listings: [{ platform: 'tmall', productId: '1', url: null }],
          prices: [{ phase: 'live', list: '129', promotion: '89.9' }],
          currency: 'CNY',
          stock: 1,
          targetUnits: null,
          targetGmv: null,
        },
      ],
      slots: [],
      announcements: [{ id: 'a', kind: 'banner', url: 'https://a.example/', phase: 'live' }],
    };
    const plan = await read(old);
    expect(plan).toMatchObject({
      status: 'valid',
      campaign: { version: 2, revision: 1, offers: [], channels: [{ reserve: false }], products: [{ alternates: [] }] },
    });
    const [product] = old.products;
    const broken = await read({ ...old, products: [{ ...product, price: '1', currency: 'yuan' }], tasks: 'none' });
    expect(broken.status === 'invalid' && broken.errors.map(({ place }) => place)).toEqual([
      { kind: 'json', path: 'products[0].currency' },
      { kind: 'json', path: 'tasks' },
      { kind: 'json', path: 'products[0].price' },
    ]);
  });

  it(
    'gives back exactly the campaign it was made from, whatever that holds',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryCampaign, fc.integer({ min: 1 }), async (plan, revision) => {
          expect(await read({ ...plan, revision })).toEqual({ status: 'valid', campaign: { ...plan, revision } });
        }),
      );
    },
    PATIENCE,
  );

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
