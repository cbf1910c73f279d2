import { browser } from 'wxt/browser';
import { saveFile } from '@/components/files/save-file';
import { mount } from '@/components/frame/mount';
import type { Grants } from '@/components/platforms/grants';
import { Setup } from '@/components/setup/Setup';
import { exampleCampaign } from '@/lib/exchange/example-campaign';
import { exportPlanFile } from '@/lib/exchange/export-plan';
import { importPlan } from '@/lib/exchange/import-plan';
import { planDiff } from '@/lib/exchange/plan-diff';
import type { Language } from '@/lib/i18n/translate';
import { planPage } from '@/lib/messages/plan-address';
import { platforms } from '@/lib/platforms/registry';

const grants: Grants = {
  granted: async () => (await browser.permissions.getAll()).origins ?? [],
  request: (patterns) => browser.permissions.request({ origins: [...patterns] }),
  revoke: (patterns) => browser.permissions.remove({ origins: [...patterns] }),
  onChange: (listener) => {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
};

const knownPlatforms = platforms.map(({ id, names }) => ({ id, names: [names.en, names.zh] }));

/** The example with its live phase under way: it started when Shanghai's clocks last showed 20:00. */
function exampleNow(language: Language) {
  const now = Temporal.Now.zonedDateTimeISO('Asia/Shanghai');
  const evening = now.with({ hour: 20, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const start = Temporal.ZonedDateTime.compare(evening, now) <= 0 ? evening : evening.subtract({ days: 1 });
  return exampleCampaign(start.toPlainDateTime().toString({ smallestUnit: 'minute' }), language);
}

async function saveTemplate(format: 'xlsx' | 'json', language: Language) {
  const at = Temporal.Now.plainDateISO().toString();
  saveFile(await exportPlanFile(exampleNow(language), { content: 'plan-template', format, language, at }));
}

void mount(
  'setup.title',
  <Setup
    platforms={platforms}
    grants={grants}
    plan={{
      readPlan: (file) => importPlan(file, knownPlatforms),
      changesBetween: planDiff,
      exampleCampaign: exampleNow,
    }}
    templates={[
      { format: 'xlsx', download: (language) => void saveTemplate('xlsx', language) },
      { format: 'json', download: (language) => void saveTemplate('json', language) },
    ]}
    allowNotifications={() => browser.permissions.request({ permissions: ['notifications'] })}
    openPlan={(campaign) => void browser.tabs.create({ url: browser.runtime.getURL(planPage(campaign)) })}
    openReview={() => void browser.tabs.create({ url: browser.runtime.getURL('/review.html') })}
  />,
);
