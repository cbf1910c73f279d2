import type { KeyboardEvent } from 'react';
import type { MessageKey } from '@/lib/i18n/translate';
import { useI18n } from '../ui/i18n';
import type { DraftError, PlanDraft } from './draft';
import { CAMPAIGN_TABLE } from './plan-columns';

interface Props {
  draft: PlanDraft;
  table: MessageKey;
  errors: readonly DraftError[];
  onOpen: (table: MessageKey) => void;
}

const GROUPS: readonly { name: MessageKey; tables: readonly MessageKey[] }[] = [
  { name: 'plan-page.group.dates', tables: [CAMPAIGN_TABLE, 'plan.table.nodes', 'plan.table.phases'] },
  {
    name: 'plan-page.group.products',
    tables: [
      'plan.table.products',
      'plan.table.listings',
      'plan.table.prices',
      'plan.table.offers',
      'plan.table.slots',
    ],
  },
  {
    name: 'plan-page.group.targets',
    tables: [
      'plan.table.goals',
      'plan.table.channels',
      'plan.table.channel-targets',
      'plan.table.estimates',
      'plan.table.history',
    ],
  },
  {
    name: 'plan-page.group.work',
    tables: [
      'plan.table.tasks',
      'plan.table.budget',
      'plan.table.announcements',
      'plan.table.competitors',
      'plan.table.risks',
    ],
  },
];

/** The tables of a plan, with how many rows each has and what is wrong in it. */
export function PlanTabs({ draft, table, errors, onOpen }: Props) {
  const { t } = useI18n();
  const known = draft.sheets.map((sheet) => sheet.table);
  const grouped = new Set(GROUPS.flatMap(({ tables }) => tables));
  const rest = { name: 'plan-page.group.more' as const, tables: known.filter((one) => !grouped.has(one)) };
  const groups = [...GROUPS, rest]
    .map(({ name, tables }) => ({ name, tables: tables.filter((one) => known.includes(one)) }))
    .filter(({ tables }) => tables.length > 0);
  const order = groups.flatMap(({ tables }) => tables);

  function move(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = by && order[order.indexOf(table) + by];
    if (!next) return;
    event.preventDefault();
    onOpen(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <nav className="plan-tabs" aria-label={t('plan-page.tables')}>
      {groups.map(({ name, tables }) => (
        <div key={name} className="plan-tabs-group">
          <h2 className="plan-tabs-heading">{t(name)}</h2>
          {tables.map((one) => {
            const wrong = errors.filter((error) => error.table === one).length;
            const rows = draft.sheets.find((sheet) => sheet.table === one)?.rows.length ?? 0;
            return (
              <button
                key={one}
                id={`tab-${one}`}
                type="button"
                className="plan-tab"
                aria-current={one === table ? 'page' : undefined}
                tabIndex={one === table ? 0 : -1}
                onClick={() => onOpen(one)}
                onKeyDown={move}
                data-testid={`tab-${one}`}
              >
                <span className="plan-tab-name">{t(one)}</span>
                {wrong > 0 ? (
                  <span className="plan-tab-wrong">{t('plan-page.tab.problems', { count: wrong })}</span>
                ) : (
                  one !== CAMPAIGN_TABLE && rows > 0 && <span className="plan-tab-count">{rows}</span>
                )}
              </button>
            );
          })}
        </div>
      ))}
    </nav>
  );
}
