import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement } from '@/lib/domain/finding';
import { subjectName } from '@/lib/i18n/subject-name';
import { whatToDo } from '@/lib/i18n/what-to-do';
import { askBackground } from '@/lib/messages/panel-client';
import { useStored } from '../frame/stored';
import { Icon, type IconName } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { type PromiseLine, type SlotStanding, slotStandings } from './slot-standing';
import './slots.css';

interface Props {
  campaign: Campaign;
  now: number;
}

const SHAPES: Record<Judgement['verdict'], IconName> = { ok: 'ok', breach: 'breach', 'cannot-tell': 'doubt' };

/** The plan's slots: what was promised beside what is so far, how sure that is, and what to do about those that fail. */
export function Slots({ campaign, now }: Props) {
  const { t, language } = useI18n();
  const judgements = useStored(
    () => askBackground({ type: 'slot-judgements' }).catch(() => null),
    ['findings', 'snapshots', 'campaigns'],
    [campaign],
  );
  if (campaign.slots.length === 0) return <p className="soft">{t('slots.none')}</p>;
  if (judgements === undefined) return null;
  if (judgements === null) return <Notice tone="doubt">{t('slots.failed')}</Notice>;
  const standings = slotStandings(campaign, judgements, now);
  const others = standings.filter(({ when }) => when !== 'now');
  const gems = judgements.filter(({ subject, verdict }) => subject.type === 'product' && verdict === 'breach');
  return (
    <div className="slots" data-testid="slots">
      <ul>
        {standings
          .filter(({ when }) => when === 'now')
          .map((standing) => (
            <SlotRow key={standing.slot.id} standing={standing} campaign={campaign} />
          ))}
      </ul>
      {others.length > 0 && (
        <details open={others.length === standings.length}>
          <summary className="soft small">{t('slots.others', { count: others.length })}</summary>
          <ul>
            {others.map((standing) => (
              <SlotRow key={standing.slot.id} standing={standing} campaign={campaign} />
            ))}
          </ul>
        </details>
      )}
      {gems.length > 0 && (
        <>
          <h3>{t('slots.gems')}</h3>
          <ul>
            {gems.map((judgement) => (
              <li key={JSON.stringify(judgement.subject)} className="slots-slot" data-testid="slot-gem">
                <p>
                  <strong>{subjectName(judgement.subject, campaign, language)}</strong>
                </p>
                <Words judgement={judgement} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function SlotRow({ standing, campaign }: { standing: SlotStanding; campaign: Campaign }) {
  const { t, format, language } = useI18n();
  const { slot, when, lines, worst, advice } = standing;
  const name = subjectName({ type: 'slot', slot: slot.id }, campaign, language);
  const time = when === 'ahead' ? slot.start : slot.end;
  const alternates = slot.alternates.map((id) => campaign.products.find((product) => product.id === id)?.name ?? id);
  const hasFigures = lines.some(({ soFar }) => soFar !== null);
  const told = worst?.verdict === 'breach' || worst?.verdict === 'cannot-tell' ? worst : null;
  return (
    <li className="slots-slot" data-verdict={worst?.verdict ?? 'none'} data-testid="slot-row">
      <p className="slots-head">
        <strong className="grow">{name}</strong>
        <span className="faint small nowrap">
          {t(when === 'now' ? 'slots.until' : when === 'ahead' ? 'slots.from' : 'slots.ended', {
            time: format.local(time),
          })}
        </span>
      </p>
      {hasFigures && (
        <table className="slots-lines small">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('slots.what')}</span>
              </th>
              <th scope="col">{t('slots.promise')}</th>
              <th scope="col">{t('slots.so-far')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('slots.verdict')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ what, promised, soFar, judgement }) => (
              <tr key={what}>
                <th scope="row">{t(`slots.what.${what}`)}</th>
                <td>{figure(what, promised)}</td>
                <td>{figure(what, soFar)}</td>
                <td>
                  <Verdict judgement={judgement} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {worst === null && when !== 'ahead' && <p className="soft small">{t('slots.untold')}</p>}
      {told && <Words judgement={told} alone={!hasFigures} />}
      {advice && advice !== told && <Words judgement={advice} />}
      {(told?.verdict === 'breach' || advice) && (
        <p className="soft small">
          {alternates.length > 0
            ? t('slots.alternates', { names: new Intl.ListFormat(language, { type: 'unit' }).format(alternates) })
            : t('slots.no-alternates')}
        </p>
      )}
    </li>
  );

  /** Counts and sales as the language writes them; what has a unit of its own stays as it was said. */
  function figure(what: PromiseLine['what'], text: string | null): string {
    if (text === null) return '–';
    if (!/^\d+(\.\d+)?$/.test(text)) return text;
    return what === 'total-gmv' ? format.money({ amount: text, currency: campaign.currency }) : format.number(text);
  }
}

function Verdict({ judgement: { verdict } }: { judgement: Judgement }) {
  const { t } = useI18n();
  return (
    <span className="slots-verdict" data-verdict={verdict} title={t(`slots.verdict.${verdict}`)}>
      <Icon name={SHAPES[verdict]} />
      <span>{t(`slots.verdict.${verdict}`)}</span>
    </span>
  );
}

/** Why, and what to do: set off where something is wrong, in passing where it cannot be told yet. `alone`: no table says so. */
function Words({ judgement, alone = false }: { judgement: Judgement; alone?: boolean }) {
  const { t, message } = useI18n();
  const todo = whatToDo(judgement);
  if (judgement.verdict !== 'breach')
    return (
      <p className="soft small">
        {alone && <Verdict judgement={judgement} />} {message(judgement.reason)} {todo && message(todo)}
      </p>
    );
  return (
    <>
      <p className="soft small">{message(judgement.reason)}</p>
      {todo && (
        <p className="slots-todo small" data-testid="slot-todo">
          <strong>{t('card-finding.todo')}</strong>
          <span>{message(todo)}</span>
        </p>
      )}
    </>
  );
}
