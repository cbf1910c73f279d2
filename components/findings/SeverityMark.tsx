import type { Severity } from '@/lib/domain/finding';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import './severity-mark.css';

const ICONS = { critical: 'breach', major: 'warning', minor: 'minor' } as const;

/** How grave a breach is, by shape and word as well as colour; null stands for one that can no longer be told. */
export function SeverityMark({ severity, quiet = false }: { severity: Severity | null; quiet?: boolean }) {
  const { t } = useI18n();
  const word = t(severity ? `finding.severity.${severity}` : 'finding.cannot-tell');
  return (
    <span className="severity-mark" data-severity={severity ?? 'unknown'} title={word}>
      <Icon name={severity ? ICONS[severity] : 'doubt'} />
      <span className={quiet ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}
