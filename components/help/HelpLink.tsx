import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';

interface Props {
  /** The section of the help page that is about this surface. */
  section: 'page' | 'panel' | 'popup' | 'review' | 'plan' | 'settings' | 'reports' | 'marks';
  /** Whether the word stands beside the sign; it is always read out. */
  labelled?: boolean;
}

/** Leads from a surface to what the help page says of it, in a tab of its own. */
export function HelpLink({ section, labelled = false }: Props) {
  const { t } = useI18n();
  return (
    <a
      className="button quiet"
      href={`/help.html#${section}`}
      target="_blank"
      rel="noopener"
      {...(!labelled && { 'aria-label': t('frame.help'), title: t('frame.help') })}
      data-testid="help-link"
    >
      <Icon name="help" />
      {labelled && t('frame.help')}
    </a>
  );
}
