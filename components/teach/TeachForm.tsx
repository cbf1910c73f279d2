import { useEffect, useId, useMemo, useState } from 'react';
import { askBackground } from '@/lib/messages/panel-client';
import type { TeachDraft, TeachPreview } from '@/lib/messages/panel-to-background';
import { useAnnounce } from '../frame/announce';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Select } from '../ui/Select';
import { MeaningChoice } from './MeaningChoice';
import { choiceOf, choicesFor, meaningOf, nameOf } from './means';
import { PreviewTable } from './PreviewTable';
import type { FindTab } from './teaching-tab';

const SCALES = ['0', '3', '4', '6', '8', '-2'] as const;
type Scale = (typeof SCALES)[number];
const CURRENCIES = [
  'CNY',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'KRW',
  'HKD',
  'TWD',
  'SGD',
  'MYR',
  'THB',
  'VND',
  'IDR',
  'PHP',
  'INR',
  'BRL',
  'MXN',
  'AUD',
  'CAD',
  'PLN',
  'SEK',
  'TRY',
];

/** Names what the user pointed at: what it is, how each row would read so, and a button to keep it. */
export function TeachForm({ draft, findTab }: { draft: TeachDraft; findTab: FindTab }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const announce = useAnnounce();
  const heading = useId();
  const choices = useMemo(() => choicesFor(draft.place, language, t), [draft.place, language, t]);
  const { taught } = draft;
  const [chosen, setChosen] = useState(taught ? choiceOf(taught) : null);
  const [currency, setCurrency] = useState((taught && 'currency' in taught && taught.currency) || '');
  const [scale, setScale] = useState<Scale>(scaleOf(taught));
  const [preview, setPreview] = useState<TeachPreview | null>(null);
  const [failed, setFailed] = useState(false);
  const means = useMemo(
    () => (chosen === null ? null : meaningOf(chosen, currency || null, Number(scale))),
    [chosen, currency, scale],
  );

  useEffect(() => {
    let here = true;
    setPreview(null);
    if (!means) return;
    void (async () => {
      const tabId = await findTab();
      const found = await askBackground({ type: 'preview-teaching', tabId, means }).catch(() => null);
      if (here) setPreview(found);
    })();
    return () => {
      here = false;
    };
  }, [means, findTab]);

  async function save() {
    if (!means) return;
    const tabId = await findTab();
    const answer = await askBackground({ type: 'save-teaching', tabId, means }).catch(() => null);
    setFailed(answer?.status !== 'done');
    announce(
      answer?.status === 'done'
        ? t('teach.saved', { label: draft.label || t('teach.unnamed'), meaning: nameOf(means, language, t) })
        : t('teach.failed'),
    );
  }

  const isMetric = means?.kind === 'metric';
  const isMoney = means?.kind === 'price' || means?.kind === 'list-price' || currency !== '' || speaksOfMoney(preview);
  const canSave = means?.kind === 'ignore' || (preview !== null && preview.read > 0);
  return (
    <form
      className="card stack teach-form"
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void save();
      }}
      data-testid="teach-form"
    >
      <div>
        <h3 id={heading}>{titleOf(draft, t)}</h3>
        <p className="soft small teach-samples">
          {t('teach.draft.samples', {
            samples: draft.samples.join(t('teach.draft.separator')) || t('teach.preview.blank'),
          })}
        </p>
      </div>
      <MeaningChoice choices={choices} chosen={chosen} onChoose={setChosen} />
      {isMetric || isMoney ? (
        <div className="row">
          {isMoney && (
            <Select
              label={t('teach.currency')}
              labelShown
              value={currency}
              options={[
                { value: '', label: t('teach.currency.page') },
                ...CURRENCIES.map((code) => ({ value: code, label: code })),
              ]}
              onChoose={setCurrency}
              testId="teach-currency"
            />
          )}
          {isMetric && (
            <Select
              label={t('teach.scale')}
              labelShown
              value={scale}
              options={SCALES.map((value) => ({ value, label: t(`teach.scale.${value}`) }))}
              onChoose={setScale}
              testId="teach-scale"
            />
          )}
        </div>
      ) : null}
      {means?.kind === 'ignore' && <p className="soft">{t('teach.preview.left-out')}</p>}
      {means && means.kind !== 'ignore' && preview && <PreviewTable preview={preview} />}
      {failed && <Notice tone="doubt">{t('teach.failed')}</Notice>}
      <div className="row">
        <button type="submit" className="button primary" disabled={!canSave} data-testid="teach-save">
          {t('teach.save')}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => void findTab().then((tabId) => askBackground({ type: 'forget-pointed', tabId }))}
          data-testid="teach-cancel"
        >
          {t('teach.cancel')}
        </button>
      </div>
    </form>
  );
}

function scaleOf(taught: TeachDraft['taught']): Scale {
  return SCALES.find((scale) => taught?.kind === 'metric' && Number(scale) === taught.scale) ?? '0';
}

function titleOf({ place, label, rows }: TeachDraft, t: ReturnType<typeof useI18n>['t']): string {
  if (place === 'column') {
    return label ? t('teach.draft.column', { label, rows }) : t('teach.draft.unnamed', { rows });
  }
  return label ? t('teach.draft.value', { label }) : t('teach.draft.alone');
}

function speaksOfMoney(preview: TeachPreview | null): boolean {
  return (
    preview?.rows.some(
      ({ field }) =>
        (field?.status === 'ok' && field.value.unit === 'money') ||
        (field?.status === 'ambiguous' && field.reason === 'currency'),
    ) ?? false
  );
}
