import { CHECK_IDS } from '@/lib/domain/check-ids';
import type { Finding } from '@/lib/domain/finding';
import { FINDING_STATES, SEVERITIES } from '@/lib/domain/finding-words';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Select } from '../ui/Select';
import { type FilterContext, type FindingFilter, filtered, OPEN_FINDINGS, platformOf } from './finding-filter';
import { SeverityMark } from './SeverityMark';
import './finding-filters.css';

interface Props {
  findings: readonly Finding[];
  filter: FindingFilter;
  context: FilterContext;
  onFilter: (filter: FindingFilter) => void;
}

/** What to see of the findings, each choice with how many it would show beside the others that are made. */
export function FindingFilters({ findings, filter, context, onFilter }: Props) {
  const { t, format } = useI18n();
  const count = (change: Partial<FindingFilter>) => filtered(findings, { ...filter, ...change }, context).length;
  const option = (name: string, change: Partial<FindingFilter>) =>
    t('filter.option', { name, count: format.number(count(change)) });
  const kinds = CHECK_IDS.filter(
    (id) => id === filter.check || findings.some(({ judgement }) => judgement.check === id),
  );
  const platforms = [...new Set(findings.flatMap((finding) => platformOf(finding, context.campaign) ?? []))].sort();
  const change = (to: Partial<FindingFilter>) => onFilter({ ...filter, ...to });
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(OPEN_FINDINGS);

  return (
    <fieldset className="finding-filters" data-testid="finding-filters">
      <legend className="visually-hidden">{t('filter.heading')}</legend>
      <div className="finding-filters-chips">
        {([...SEVERITIES, 'unknown'] as const).map((severity) => {
          const found = count({ severity });
          const isChosen = filter.severity === severity;
          if (found === 0 && !isChosen) return null;
          return (
            <button
              key={severity}
              type="button"
              className="finding-filters-chip"
              aria-pressed={isChosen}
              onClick={() => change({ severity: isChosen ? 'all' : severity })}
              data-testid={`filter-${severity}`}
            >
              <SeverityMark severity={severity === 'unknown' ? null : severity} />
              <span className="finding-filters-count">{format.number(found)}</span>
            </button>
          );
        })}
        {context.url !== null && (
          <button
            type="button"
            className="finding-filters-chip"
            aria-pressed={filter.page}
            onClick={() => change({ page: !filter.page })}
            data-testid="filter-page"
          >
            <Icon name="evidence" />
            {t('filter.page')}
            <span className="finding-filters-count">{format.number(count({ page: true }))}</span>
          </button>
        )}
        {isNarrowed && (
          <button
            type="button"
            className="link small"
            onClick={() => onFilter(OPEN_FINDINGS)}
            data-testid="filter-clear"
          >
            {t('filter.clear')}
          </button>
        )}
      </div>
      <div className="finding-filters-lists">
        <Select
          label={t('finding.state')}
          value={filter.state}
          options={[
            ...FINDING_STATES.map((state) => ({
              value: state,
              label: option(t(`finding.state.${state}`), { state }),
            })),
            { value: 'all' as const, label: option(t('finding.filter.all-states'), { state: 'all' }) },
          ]}
          onChoose={(state) => change({ state })}
          testId="filter-state"
        />
        <Select
          label={t('finding.filter.kind')}
          value={filter.check}
          options={[
            { value: 'all' as const, label: option(t('finding.filter.all-kinds'), { check: 'all' }) },
            ...kinds.map((check) => ({ value: check, label: option(t(`finding.check.${check}`), { check }) })),
          ]}
          onChoose={(check) => change({ check })}
          testId="filter-kind"
        />
        {(platforms.length > 1 || filter.platform !== 'all') && (
          <Select
            label={t('filter.platform')}
            value={filter.platform}
            options={[
              { value: 'all', label: option(t('filter.all-platforms'), { platform: 'all' }) },
              ...platforms.map((platform) => ({ value: platform, label: option(platform, { platform }) })),
            ]}
            onChoose={(platform) => change({ platform })}
            testId="filter-platform"
          />
        )}
      </div>
    </fieldset>
  );
}
