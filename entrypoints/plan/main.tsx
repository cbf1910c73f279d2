import { browser } from 'wxt/browser';
import { mount } from '@/components/frame/mount';
import { PlanPage } from '@/components/plan-page/PlanPage';
import type { PlanMeans } from '@/components/plan-page/plan-means';
import { freeId, newCampaign } from '@/lib/app/new-campaign';
import { nextSale, PROMOTION_EVENTS } from '@/lib/app/promotion-events';
import { saleStart, shiftedCampaign } from '@/lib/app/shift-campaign';
import { exportPlanFile } from '@/lib/exchange/export-plan';
import { importPlan } from '@/lib/exchange/import-plan';
import { withEvents } from '@/lib/exchange/plan-calendar';
import { planDiff } from '@/lib/exchange/plan-diff';
import { draftOf } from '@/lib/exchange/plan-draft';
import { readCalendar } from '@/lib/exchange/read-calendar';
import { platforms } from '@/lib/platforms/registry';
import { planReader } from './plan-reader';
import { worstCases } from './worst-cases';

const knownPlatforms = platforms.map(({ id, names }) => ({ id, names: [names.en, names.zh] }));
const today = Temporal.Now.plainDateISO().toString();

/** Events that were written from other tables of a plan are not what this table is about. */
const withCalendar: PlanMeans['withCalendar'] = (draft, bytes, table, zone) => {
  const own = table === 'plan.table.phases' ? 'phases' : 'nodes';
  const read = readCalendar(bytes, zone);
  if (read.status === 'refused') return { status: 'refused' };
  const events = read.events.filter((event) => event.own === null || event.own.table === own);
  const next = withEvents(draft as Parameters<typeof withEvents>[0], events, own);
  return { status: 'read', draft: next, events: events.length, left: read.left.length };
};

const means: PlanMeans = {
  platforms,
  zones: [...new Set([Temporal.Now.timeZoneId(), ...Intl.supportedValuesOf('timeZone')])],
  currencies: Intl.supportedValuesOf('currency'),
  events: PROMOTION_EVENTS.map(({ id, names, ...event }) => ({
    id,
    names,
    sale: nextSale({ id, names, ...event }, today),
  })),
  draftOf,
  check: planReader(knownPlatforms),
  newCampaign,
  shiftedCampaign,
  saleStart,
  freeId,
  changesBetween: planDiff,
  withCalendar,
  worstCases,
  exportPlan: (campaign, format, language) => {
    const at = Temporal.Now.plainDateTimeISO().toString({ smallestUnit: 'minute' });
    return exportPlanFile(campaign, { content: 'plan', format, language, at });
  },
};

void mount(
  'plan-page.title',
  <PlanPage
    means={means}
    importing={{
      readPlan: (file) => importPlan(file, knownPlatforms),
      changesBetween: means.changesBetween,
      exampleCampaign: null,
    }}
    openReview={() => void browser.tabs.create({ url: browser.runtime.getURL('/review.html') })}
    openSetup={() => void browser.runtime.openOptionsPage()}
  />,
);
