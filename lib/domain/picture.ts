import type { Instant } from './time';

/** A picture of the window that the user took with a snapshot: what the page looked like at that instant. */
export interface Picture {
  snapshotId: string;
  takenAt: Instant;
  /** A PNG or JPEG file, as its type says. */
  image: Blob;
}
