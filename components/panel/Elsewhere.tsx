import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import './panel.css';

/** What stands in place of the panel in a frame that is not ours: nothing to read, and nothing to press. */
export function Elsewhere() {
  const { t } = useI18n();
  return (
    <main className="panel" data-testid="panel-elsewhere">
      <Notice tone="info">{t('panel.elsewhere')}</Notice>
    </main>
  );
}
