import type { CheckId } from '@/lib/domain/check-id';
import type { Finding } from '@/lib/domain/finding';
import { useI18n } from '../ui/i18n';
import './muted-kinds.css';

interface Props {
  muted: readonly CheckId[];
  findings: readonly Finding[];
  onUnmute: (check: CheckId) => void;
}

/** The kinds that are muted with how many open findings each keeps back, so that nothing is hidden in silence. */
export function MutedKinds({ muted, findings, onUnmute }: Props) {
  const { t } = useI18n();
  if (muted.length === 0) return null;
  const count = (check: CheckId) =>
    findings.filter(({ state, judgement }) => state === 'open' && judgement.check === check).length;
  return (
    <p className="muted-kinds small" data-testid="muted-kinds">
      <span className="soft">{t('finding.muted')}</span>
      {muted.map((check) => (
        <button
          key={check}
          type="button"
          className="button quiet small"
          onClick={() => onUnmute(check)}
          data-testid={`unmute-${check}`}
        >
          {t('finding.unmute', { kind: t(`finding.check.${check}`), count: count(check) })}
        </button>
      ))}
    </p>
  );
}
