import { translate } from '@/lib/i18n/translate';
import { type Markup, markup } from '../markup';
import { STYLE } from './html-style';
import { type Cell, type ReportContent, type Section, type Table, TONE_SHAPES } from './report-content';
import { chartFigure } from './svg-charts';

/**
 * A report as one HTML file that needs nothing beside itself: no script, no address, no font. Whatever a plan or page
 * named is text in it. The policy in its head holds a browser to that as well.
 */
export function htmlReport(content: ReportContent): string {
  const { language, title, subtitle, facts, highlights, sections, footer } = content;
  const page = markup`<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title>${STYLE}</head><body><header><h1><bdi>${title}</bdi></h1><p class="soft">${subtitle}</p><dl class="facts">${facts.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>${highlights.length > 0 ? markup`<ul class="highlights">${highlights.map(({ label, value, note, verdict, tone }) => markup`<li class="${tone}"><span class="soft">${label}</span><strong>${value}</strong><span class="soft">${note}</span> <b>${TONE_SHAPES[tone]} ${verdict}</b></li>`)}</ul>` : null}<nav aria-label="${translate(language, 'report-out.contents')}"><ul>${sections.map(({ id, title: name }) => markup`<li><a href="#${id}"><bdi>${name}</bdi></a></li>`)}</ul></nav></header><main>${sections.map((section) => sectionOf(section, content))}</main><footer><p>${footer}</p></footer></body></html>`;
  return `<!doctype html>\n${page.html}\n`;
}

function sectionOf({ id, title, lead, charts, table, empty }: Section, { language }: ReportContent): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h"><bdi>${title}</bdi></h2>${lead === null ? null : markup`<p class="soft">${lead}</p>`}${charts.length > 0 ? markup`<div class="charts">${charts.map((chart, index) => chartFigure(chart, `${id}-${index}`, language))}</div>` : null}${table ? tableOf(table, `${id}-h`) : markup`<p class="soft">${empty}</p>`}</section>`;
}

function tableOf({ columns, rows }: Table, label: string): Markup {
  return markup`<div class="scroll"><table aria-labelledby="${label}"><thead><tr>${columns.map(({ header, align }) => markup`<th scope="col"${alignment(align)}>${header}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map((cell, index) => markup`<td${alignment(columns[index]?.align ?? 'start')}>${cellOf(cell)}</td>`)}</tr>`)}</tbody></table></div>`;
}

function alignment(align: 'start' | 'end'): Markup | null {
  return align === 'end' ? markup` class="end"` : null;
}

/** A verdict is told by its shape before its colour; a figure without one stands alone. */
function cellOf({ text, note, tone }: Cell): Markup {
  const shown = tone ? markup`<span class="${tone}">${TONE_SHAPES[tone]} <bdi>${text}</bdi></span>` : markup`${text}`;
  return note ? markup`${shown}<small>${note}</small>` : shown;
}
