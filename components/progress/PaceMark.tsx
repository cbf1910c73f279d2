import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import type { Pace } from './pace';
import './pace-mark.css';

const ICONS = {
  reached: 'ok',
  ahead: 'up',
  on: 'level',
  behind: 'down',
  early: 'clock',
  partial: 'doubt',
  unread: 'doubt',
} as const;

/** A pace by its shape and its word. */
export function PaceMark({ pace }: { pace: Pace }) {
  const { t } = useI18n();
  return (
    <span className="pace-mark small" data-pace={pace}>
      <Icon name={ICONS[pace]} />
      {t(`goal.pace.${pace}`)}
    </span>
  );
}
