import type { HealthField, PageHealth } from './health';

export type LostField = HealthField & { lost: NonNullable<HealthField['lost']> };

/** `lossy`: read, but not all that was read before; `unread`: nothing was read where there should be something. */
export type HealthState = 'well' | 'lossy' | 'unread' | 'loading' | 'signed-out';

/** How a kind of page stands after its last attempt. */
export function healthState(health: PageHealth): HealthState {
  switch (health.lastVerdict) {
    case 'signed-out':
      return 'signed-out';
    case 'not-ready':
      return 'loading';
    case 'unreadable':
    case 'nothing-to-read':
      return 'unread';
    case 'read':
      return lostFields(health).length > 0 || health.fallbacks.some(({ kind }) => kind === 'taught-moved')
        ? 'lossy'
        : 'well';
  }
}

/** The fields that were read before and are gone, by how. */
export function lostFields(health: PageHealth): LostField[] {
  return health.fields.flatMap((field) => (field.lost ? [{ ...field, lost: field.lost }] : []));
}
