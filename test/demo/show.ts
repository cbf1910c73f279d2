import { openPitLane } from '../support/pit-lane';
import { GRANTED, readyLane, STOPS } from './stops';

const SOLD_OUT_AFTER = 90_000;

/** Opens a visible browser on the demo market, with plan and grants in place, and stays until it is closed. */
export async function showUntilClosed(): Promise<void> {
  const lane = await openPitLane({ headed: true, soldOutAfter: SOLD_OUT_AFTER });
  try {
    await readyLane(lane);
    for (const { url } of STOPS) await (await lane.browser.context.newPage()).goto(url);
    console.log(`The plan is loaded and ${GRANTED.map(({ id }) => id).join(', ')} are granted.`);
    console.log('Walk through the tabs: a wrong price, a wrong time, a price that never came, a slot nobody clicks.');
    console.log('In a minute and a half the blender sells out. Close the browser to end the demo.');
    await new Promise((resolve) => lane.browser.context.once('close', resolve));
  } finally {
    await lane.close();
  }
}
