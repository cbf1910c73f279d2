import { translate } from '@/lib/i18n/translate';
import { type Markup, markup } from '../markup';
import type { EvidenceItem, FindingRecord, ZonedTimes } from './evidence-record';
import type { PackRecord } from './write-pack';

const STYLE = markup`<style>
:root{color-scheme:light dark;--line:light-dark(#dde1ea,#2c3348);--soft:light-dark(#474e66,#b6bdd2)}
body{margin:0 auto;padding:32px 24px;max-width:920px;background:light-dark(#fff,#10131e);color:light-dark(#161a2b,#eaecf5);font:14px/1.5 system-ui,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{margin:0 0 8px;font-size:26px}h2{margin:0;font-size:17px}p{margin:6px 0}
.soft,dt{color:var(--soft)}
article{margin:24px 0;padding-top:20px;border-top:1px solid var(--line)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:3px 16px;margin:8px 0}dd{margin:0;overflow-wrap:anywhere}
code{font:12px/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
blockquote{margin:10px 0 4px;padding:6px 12px;border-inline-start:3px solid var(--soft);white-space:pre-wrap;font-weight:600;overflow-wrap:anywhere;unicode-bidi:isolate}
img{display:block;max-width:100%;margin:8px 0;border:1px solid var(--line)}
@media print{:root{color-scheme:light}body{padding:0;max-width:none}article{break-inside:avoid-page}img{max-height:20cm}}
</style>`;

/** The records of a pack for people, in the user's language. The chain proves the records; this page only shows them. */
export function packIndex(
  pack: PackRecord,
  findings: readonly FindingRecord[],
  head: string,
  language: 'en' | 'zh-CN',
): string {
  const t = (key: Parameters<typeof translate>[1], args?: Parameters<typeof translate>[2]) =>
    translate(language, key, args);
  const times = ({ utc, platform, user }: ZonedTimes) =>
    markup`${platform ?? t('report-out.pack.no-zone')}<br><span class="soft">${t('report-out.pack.user-time', { time: user })} · ${utc}</span>`;
  const row = (label: string, value: string | number | Markup | null) =>
    value === null
      ? null
      : markup`<dt>${label}</dt><dd>${typeof value === 'object' ? value : markup`<bdi>${value}</bdi>`}</dd>`;

  const evidenceOf = ({ raw, url, locator, takenAt, snapshot, page, picture }: EvidenceItem) =>
    markup`<blockquote>${
      raw === '' ? t('finding.evidence.empty') : raw
    }</blockquote><dl>${row(t('finding.evidence.page'), page?.title ?? null)}${row(t('report-out.pack.address'), markup`<code>${url}</code>`)}${row(t('finding.evidence.taken'), times(takenAt))}${row(t('finding.evidence.place'), markup`<code>${locator}</code>`)}${row(t('finding.evidence.snapshot'), markup`<code>${snapshot}</code>`)}${
      picture &&
      row(
        t('report-out.pack.picture'),
        markup`${picture.takenAt.platform ?? picture.takenAt.user}<br><code>SHA-256 ${picture.sha256}</code><img src="${picture.file}" alt="${t('report-out.pack.picture.alt', { title: page?.title ?? url })}">`,
      )
    }</dl>`;

  const finding = ({ number, check, name, text, expected, seen, since, lastSeen, plan, evidence }: FindingRecord) =>
    markup`<article><p class="soft">${t('report-out.pack.record', { number })}</p><h2><bdi>${t(`finding.check.${check}`)}: ${name}</bdi></h2><p>${text[language]}</p><dl>${row(t('finding.seen'), seen)}${row(t('finding.expected'), expected)}${row(
      t('report-out.pack.plan'),
      t(plan.savedAt === null ? 'report-out.pack.plan.revision' : 'report-out.pack.plan.saved', {
        name: plan.name,
        revision: plan.revision,
        time: plan.savedAt ?? '',
      }),
    )}${row(t('report-out.column.since'), times(since))}${row(t('report-out.pack.last-seen'), times(lastSeen))}</dl>${evidence.map(evidenceOf)}</article>`;

  const page = markup`<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${t('report-out.pack.title', { campaign: pack.campaign.name })}</title>${STYLE}</head><body><h1><bdi>${t('report-out.pack.title', { campaign: pack.campaign.name })}</bdi></h1><p class="soft">${t('report-out.pack.made', { time: pack.madeAt.user, by: pack.madeBy, count: findings.length })}</p><dl>${row(t('report-out.pack.head'), markup`<code>${head}</code>`)}</dl><p class="soft">${t('report-out.pack.head.text')}</p>${findings.map(finding)}</body></html>`;
  return `<!doctype html>\n${page.html}\n`;
}
