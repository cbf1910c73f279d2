import { dequal } from 'dequal';
import { browser } from 'wxt/browser';
import { mount } from '@/components/frame/mount';
import { ReportPanel } from '@/components/report/ReportPanel';
import { Review } from '@/components/review/Review';
import { browserOf, healthReport } from '@/lib/app/health-report';
import { exportData } from '@/lib/exchange/export-data';
import { readExport } from '@/lib/exchange/read-export';
import { planPage } from '@/lib/messages/plan-address';
import { platforms } from '@/lib/platforms/registry';
import { activeCampaign } from '@/lib/store/campaigns';
import { openDatabase } from '@/lib/store/database';
import { findingsOf } from '@/lib/store/findings';
import { allSnapshots } from '@/lib/store/snapshots';
import { reportReader } from './report-reader';
import { reportWriter } from './report-writer';
import { reviewReader } from './review-reader';

/** All that is kept: every snapshot, and the active campaign with its findings. */
async function stored() {
  const database = await openDatabase();
  const [snapshots, campaign] = await Promise.all([allSnapshots(database), activeCampaign(database)]);
  const findings = campaign ? await findingsOf(database, campaign.id) : [];
  database.close();
  return { snapshots, findings, campaign };
}

const environment = {
  extensionVersion: browser.runtime.getManifest().version,
  browser: browserOf(navigator.userAgent),
};

const choices = {
  platforms,
  zones: [...new Set([Temporal.Now.timeZoneId(), ...Intl.supportedValuesOf('timeZone')])],
  currencies: Intl.supportedValuesOf('currency'),
};

const writer = reportWriter({
  maker: `Pitcrew ${environment.extensionVersion}`,
  platformNames: (language) =>
    Object.fromEntries(platforms.map(({ id, names }) => [id, names[language === 'en' ? 'en' : 'zh']])),
});

const localNow = () => Temporal.Now.plainDateTimeISO().toString({ smallestUnit: 'minute' });

void mount(
  'review.title',
  <Review
    exporting={{
      exportFiles: async (format, language) => exportData(await stored(), format, language, localNow()),
      readBack: async (file) => {
        const read = await readExport(file);
        if (read.status === 'refused') return read;
        const { status: _, ...data } = read;
        const equal = dequal(data, await stored());
        const { snapshots, findings } = data;
        return { status: 'read', snapshots: snapshots.length, findings: findings.length, equal };
      },
    }}
    reader={reviewReader()}
    report={(review) => <ReportPanel review={review} writer={writer} />}
    platformName={(id, language) =>
      platforms.find((platform) => platform.id === id)?.names[language === 'en' ? 'en' : 'zh'] ?? null
    }
    health={{ report: (health) => healthReport(health, environment) }}
    reports={{ reader: reportReader(), choices }}
    openPlan={(campaign) => void browser.tabs.create({ url: browser.runtime.getURL(planPage(campaign)) })}
    openSetup={() => void browser.runtime.openOptionsPage()}
  />,
);
