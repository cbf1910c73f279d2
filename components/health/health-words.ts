import type { HealthField, PageHealth } from '@/lib/domain/health';
import { type HealthState, healthState, lostFields } from '@/lib/domain/health-state';
import type { IconName } from '../ui/Icon';
import type { I18n } from '../ui/i18n';

/** The shape that stands beside the word of a state. */
export const STATE_ICONS: Record<HealthState, IconName> = {
  well: 'ok',
  lossy: 'warning',
  unread: 'breach',
  loading: 'clock',
  'signed-out': 'doubt',
};

const GRAVITY: readonly HealthState[] = ['unread', 'lossy', 'signed-out', 'loading', 'well'];

/** A field as users know it: its header or label as the page has it, or our word for what a product page gives. */
export function fieldName({ t }: I18n, { part, name }: Pick<HealthField, 'part' | 'name'>): string {
  if (part === 'column' || part === 'tile') return name;
  return name === 'price' || name === 'product-id' ? t(`health.field.${name}`) : t('health.field.title');
}

/** Whether something is to be seen to: fields are lost, or nothing was read where there should be something. */
export function isUnwell(health: PageHealth): boolean {
  return ['unread', 'lossy'].includes(healthState(health));
}

/** The unwell first, then what was tried last. */
export function byGravity(all: readonly PageHealth[]): PageHealth[] {
  const rank = (health: PageHealth) => GRAVITY.indexOf(healthState(health));
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** The names of what is lost, a few of them and how many more: "支付金额, 访客数 and 3 more"; null where nothing is. */
export function lostNames(i18n: I18n, health: PageHealth, most: number): string | null {
  const names = [...new Set(lostFields(health).map((field) => fieldName(i18n, field)))];
  if (names.length === 0) return null;
  const shown = names.slice(0, most).join(i18n.t('snapshot.separator'));
  return names.length > most ? i18n.t('health.line.more', { names: shown, count: names.length - most }) : shown;
}
