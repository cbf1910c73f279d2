import { useState } from 'react';
import { copyText } from '../files/copy-text';
import { useAnnounce } from '../frame/announce';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';

interface Props {
  label: string;
  /** Made when the button is pressed. */
  text: () => string;
  testId: string;
  className?: string;
}

/** Copies a text and says that it did. */
export function CopyButton({ label, text, testId, className = 'button quiet small' }: Props) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'finding.copied' | 'finding.copy.failed' | null>(null);

  async function copy() {
    const said = (await copyText(text())) ? 'finding.copied' : 'finding.copy.failed';
    setOutcome(said);
    announce(t(said));
  }

  return (
    <button
      type="button"
      className={className}
      title={label}
      onClick={() => void copy()}
      onBlur={() => setOutcome(null)}
      data-testid={testId}
    >
      <Icon name={outcome === 'finding.copied' ? 'ok' : 'copy'} />
      <span>{outcome ? t(outcome) : label}</span>
    </button>
  );
}
