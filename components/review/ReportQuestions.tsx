import { useState } from 'react';
import type { DayOrder, ReportAnswers, ReportQuestion, ReportScope, ReportView } from '@/lib/domain/report';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';

/** What may be chosen where a file does not say it. */
export interface ReportChoices {
  platforms: readonly { id: string; names: { en: string; zh: string } }[];
  zones: readonly string[];
  currencies: readonly string[];
}

interface Props {
  view: ReportView;
  answers: ReportAnswers;
  choices: ReportChoices;
  onAnswer: (answers: ReportAnswers) => void;
}

const ORDERS: readonly DayOrder[] = ['day-first', 'month-first'];
const SCOPES: readonly ReportScope[] = ['shop', 'part'];

/** Where a report is from and what only the user can say of it: what was recognised can be set right here as well. */
export function ReportQuestions({ view, answers, choices, onAnswer }: Props) {
  const { t, language } = useI18n();
  const isAsked = (question: ReportQuestion) => view.questions.includes(question) || answers[question] !== null;
  const set = (given: Partial<ReportAnswers>) => onAnswer({ ...answers, ...given });
  const state = <Q extends ReportQuestion>(question: Q) => ({ question, open: view.questions.includes(question) });
  const platforms = choices.platforms.map(({ id, names }) => ({
    value: id,
    label: language === 'en' ? names.en : names.zh,
  }));
  return (
    <div className="report-questions">
      <Choice
        {...state('platform')}
        value={view.platform}
        options={[...platforms, { value: 'other', label: t('report.answer.other') }]}
        onChoose={(platform) => onAnswer({ ...answers, platform, site: null, zone: null, currency: null })}
      />
      {(isAsked('site') || (view.site !== null && view.sites.length > 1)) && (
        <Choice
          {...state('site')}
          value={view.site}
          options={view.sites.map((site) => ({ value: site, label: site.replace(/^(?:www|\*)\./, '') }))}
          onChoose={(site) => set({ site })}
        />
      )}
      {isAsked('zone') && (
        <Choice
          {...state('zone')}
          value={view.zone}
          options={plain(choices.zones)}
          onChoose={(zone) => set({ zone })}
        />
      )}
      {isAsked('currency') && (
        <Choice
          {...state('currency')}
          value={view.currency}
          options={plain(choices.currencies)}
          onChoose={(currency) => set({ currency })}
        />
      )}
      {isAsked('dayOrder') && (
        <Choice
          {...state('dayOrder')}
          value={answers.dayOrder}
          options={ORDERS.map((value) => ({ value, label: t(`report.answer.${value}`) }))}
          onChoose={(dayOrder) => set({ dayOrder })}
        />
      )}
      {isAsked('period') && (
        <Period open={view.questions.includes('period')} value={answers.period} onGive={(period) => set({ period })} />
      )}
      {isAsked('scope') && (
        <Choice
          {...state('scope')}
          value={answers.scope}
          options={SCOPES.map((value) => ({ value, label: t(`report.answer.${value}`) }))}
          onChoose={(scope) => set({ scope })}
        />
      )}
    </div>
  );
}

function plain(values: readonly string[]): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: value }));
}

interface ChoiceProps<T extends string> {
  question: Exclude<ReportQuestion, 'period' | 'names'>;
  open: boolean;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ question, open, value, options, onChoose }: ChoiceProps<T>) {
  const { t } = useI18n();
  return (
    <label className={open ? 'report-field open' : 'report-field'}>
      <span className="small soft">
        {open && <Icon name="doubt" />}
        {t(`report.question.${question}`)}
      </span>
      <select
        className="field"
        value={value ?? ''}
        aria-invalid={open}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChoose(chosen.value);
        }}
        data-testid={`report-${question}`}
      >
        {value === null && <option value="">{t('report.answer.choose')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PeriodProps {
  open: boolean;
  value: ReportAnswers['period'];
  onGive: (period: NonNullable<ReportAnswers['period']>) => void;
}

/** First and last day; nothing is given before both are there and in order. */
function Period({ open, value, onGive }: PeriodProps) {
  const { t } = useI18n();
  const [days, setDays] = useState({ start: value?.start ?? '', end: value?.end ?? '' });

  function give(changed: typeof days) {
    setDays(changed);
    if (changed.start !== '' && changed.end !== '' && changed.start <= changed.end) onGive(changed);
  }

  return (
    <>
      {(['start', 'end'] as const).map((side) => (
        <label key={side} className={open ? 'report-field open' : 'report-field'}>
          <span className="small soft">
            {open && <Icon name="doubt" />}
            {t(`report.question.period.${side}`)}
          </span>
          <input
            type="date"
            className="field"
            value={days[side]}
            aria-invalid={open}
            onChange={({ target }) => give({ ...days, [side]: target.value })}
            data-testid={`report-period-${side}`}
          />
        </label>
      ))}
    </>
  );
}
