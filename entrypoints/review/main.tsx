import { browser } from 'wxt/browser';
import { mount } from '@/components/frame/mount';
import { Review } from '@/components/review/Review';
import { exportData } from '@/lib/exchange/export-data';
import { activeCampaign } from '@/lib/store/campaigns';
import { openDatabase } from '@/lib/store/database';
import { findingsOf } from '@/lib/store/findings';
import { allSnapshots } from '@/lib/store/snapshots';

/** All that is kept: every snapshot, and the active campaign with its findings. */
async function stored() {
  const database = await openDatabase();
  const [snapshots, campaign] = await Promise.all([allSnapshots(database), activeCampaign(database)]);
  const findings = campaign ? await findingsOf(database, campaign.id) : [];
  database.close();
  return { snapshots, findings, campaign };
}

const localNow = () => Temporal.Now.plainDateTimeISO().toString({ smallestUnit: 'minute' });

void mount(
  'review.title',
  <Review
    exporting={{
      exportFiles: async (format, language) => exportData(await stored(), format, language, localNow()),
      readBack: async () => ({ status: 'refused', reason: '' }),
    }}
    openSetup={() => void browser.runtime.openOptionsPage()}
  />,
);
