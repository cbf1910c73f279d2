import type { Capture } from '@/lib/domain/capture';
import { Zone } from '@/lib/domain/time';

const LONGEST = 120;
const OFFSET = /(?:GMT|UTC)\s?([+\-−]\d{1,2})(?::?(00))?(?![\d:])/gi;
const NAMED =
  /(?<![\w/])(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/g;

/**
 * The zone that a page says its times are in ("GMT+8", "Asia/Jakarta"); null where it says none, or several. Half hours
 * are passed over: there is no fixed zone of them.
 */
export function statedZone({ lines, choices, pairs }: Capture): Zone | null {
  const texts = [...lines, ...choices, ...pairs.flatMap(({ values }) => values)].map(({ text }) => text);
  const zones = new Set(texts.filter((text) => text.length <= LONGEST).flatMap(zonesIn));
  const [only] = zones;
  return zones.size === 1 && only !== undefined ? only : null;
}

function zonesIn(text: string): Zone[] {
  const named = [...text.matchAll(NAMED)].map(([zone]) => zone);
  const offsets = [...text.matchAll(OFFSET)].map(([, hours]) => Number(hours?.replace('−', '-')));
  // POSIX counts them from the other side.
  const fixed = offsets.map((hours) => (hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`));
  return [...(named.length > 0 ? named : fixed)].filter((zone) => Zone.safeParse(zone).success);
}
