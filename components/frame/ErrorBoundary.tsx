import { Component, type ReactNode } from 'react';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';

interface Props {
  children: ReactNode;
}

/** Keeps a failed surface readable: says what broke and offers to load it anew. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    return this.state.error ? <Failure error={this.state.error} /> : this.props.children;
  }
}

/** What stands in place of a surface that cannot be shown; a database failure is told apart from a bug. */
export function Failure({ error }: { error: Error }) {
  const { t } = useI18n();
  const database = error instanceof DOMException;
  return (
    <main className="frame-failure" data-testid="failure">
      <div role="alert">
        <EmptyState
          level={1}
          title={t(database ? 'frame.database.title' : 'frame.error.title')}
          text={t(database ? 'frame.database.text' : 'frame.error.text')}
        >
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('frame.reload')}
          </button>
        </EmptyState>
      </div>
      <code className="faint small">{`${error.name}: ${error.message}`}</code>
    </main>
  );
}
