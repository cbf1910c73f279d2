import { useState } from 'react';
import { browser } from 'wxt/browser';
import { saveFile } from '@/components/files/save-file';
import { mount } from '@/components/frame/mount';
import { type SettingsMeans, SettingsPage } from '@/components/settings/SettingsPage';
import { Setup } from '@/components/setup/Setup';
import { removalFrom, snapshotsKeptSince } from '@/lib/app/keep-snapshots';
import { runningExample } from '@/lib/exchange/example-campaign';
import { exportPlanFile } from '@/lib/exchange/export-plan';
import { importPlan } from '@/lib/exchange/import-plan';
import { planDiff } from '@/lib/exchange/plan-diff';
import type { Language } from '@/lib/i18n/translate';
import '@/lib/i18n/panel-texts';
import { planPage } from '@/lib/messages/plan-address';
import { platforms } from '@/lib/platforms/registry';
import { allCampaigns } from '@/lib/store/campaigns';
import type { Database } from '@/lib/store/database';
import { grants, hotkeyChange, hotkeys, manifestPermissions, notifications } from './browser-means';

/** Leads to the first steps though they were done. */
const FIRST_STEPS = '#first-steps';

const knownPlatforms = platforms.map(({ id, names }) => ({ id, names: [names.en, names.zh] }));
const exampleNow = (language: Language) => runningExample(new Date().toISOString(), language);
const open = (page: string) => void browser.tabs.create({ url: browser.runtime.getURL(page as '/options.html') });

async function saveTemplate(format: 'xlsx' | 'json', language: Language) {
  const at = Temporal.Now.plainDateISO().toString();
  saveFile(await exportPlanFile(exampleNow(language), { content: 'plan-template', format, language, at }));
}

function settingsMeans(database: Database): SettingsMeans {
  return {
    platforms,
    grants,
    notifications,
    hotkeys: { list: hotkeys, change: hotkeyChange() },
    permissions: manifestPermissions(),
    storage: navigator.storage,
    retention: {
      keptSince: (days) => snapshotsKeptSince(database, days, new Date().toISOString()),
      removalFrom,
    },
  };
}

/** The first steps until there is a plan, the settings from then on; each leads to the other. */
function Options({ means, isNew }: { means: SettingsMeans; isNew: boolean }) {
  const [firstSteps, setFirstSteps] = useState(isNew);
  const go = (first: boolean) => {
    history.replaceState(null, '', first ? FIRST_STEPS : location.pathname);
    setFirstSteps(first);
    scrollTo(0, 0);
  };
  if (!firstSteps) return <SettingsPage means={means} openFirstRun={() => go(true)} />;
  return (
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
      notifications={notifications}
      openPlan={(campaign) => open(planPage(campaign))}
      openReview={() => open('/review.html')}
      openDemo={() => open('/demo-page.html')}
      openSettings={() => go(false)}
    />
  );
}

void mount('setup.title', async (database) => {
  const isNew = location.hash === FIRST_STEPS || (await allCampaigns(database)).length === 0;
  return <Options means={settingsMeans(database)} isNew={isNew} />;
});
