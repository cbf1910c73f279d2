import type { Capture } from '@/lib/domain/capture';
import type { Reading } from '@/lib/domain/reading';
import type { LocalTime } from '@/lib/domain/time';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import { readWindows, type WindowContext } from '@/lib/text/window-text';
import type { PageContext } from './page-context';

const UPDATED =
  /更新|updated?\b|refresh|aktualis|actualiz|atualiz|mis à jour|aggiornat|обновл|обновлен|업데이트|cập nhật|อัปเดต|diperbarui|güncelle|zaktualiz|数据截至/iu;
const PERIOD_LABEL =
  /统计(?:时间|周期)|时间(?:范围|区间|段)?$|日期|期間|期间|period|date range|time range|zeitraum|período|periodo|période|khung thời gian|thời gian|ช่วงเวลา|기간|период|okres|dönem|rentang|waktu/iu;
const RELATIVE =
  /^(?:今[日天]|昨[日天]|近\s*\d+\s*[天日]|最近\s*\d+\s*[天日]|过去\s*\d+\s*[天日]|本[周月]|上[周月]|過去\s*\d+\s*日間?|昨日|今日|yesterday|today|last \d+ days|this (?:week|month)|heute|gestern|letzte \d+ tage|hoy|ayer|hoje|ontem|últimos \d+ d[ií]as|어제|오늘|최근 \d+일|hôm (?:nay|qua)|\d+ ngày qua|วันนี้|เมื่อวาน|kemarin|hari ini|\d+ hari terakhir)(?:$|[\s(（])/iu;

/**
 * The period that the page says its figures are for: a labelled text or a date picker first. Where the page gives a
 * relative word alone, start and end are null: what it meant depends on when its figures were made.
 */
export function readPeriod(capture: Capture, context: PageContext, window: WindowContext): Reading['period'] {
  const labelled = capture.pairs
    .filter((pair) => isPeriodLabel(pair.label, context))
    .flatMap((pair) => {
      const texts = pair.values.map((value) => value.text);
      return [texts.join(' ~ '), ...texts];
    });
  const dated = [
    ...labelled,
    ...pickers(capture),
    ...capture.lines.filter((line) => line.text.length < 60).map((line) => line.text),
  ];
  for (const raw of dated) {
    const period = UPDATED.test(raw) ? null : spanIn(raw, window);
    if (period) return { raw, ...period };
  }
  const relative = [...labelled, ...selected(capture)].find((text) => RELATIVE.test(text));
  return relative ? { raw: relative, start: null, end: null } : null;
}

function isPeriodLabel(label: string, context: PageContext): boolean {
  if (UPDATED.test(label)) return false;
  const meaning = meaningOf(label, context);
  return PERIOD_LABEL.test(label) || (meaning.kind === 'dimension' && meaning.dimension === 'date');
}

/** Fields that stand beside each other, as the two ends of a date picker do. */
function pickers(capture: Capture): string[] {
  const fields = capture.lines.filter((line) => line.tag === 'input' && /\d/.test(line.text));
  return fields.flatMap((field, index) => {
    const next = fields[index + 1];
    const beside = next && Math.abs(next.box.y - field.box.y) < 6;
    return beside ? [`${field.text} ~ ${next.text}`] : [field.text];
  });
}

/** Short lines that say which period is chosen; the choices beside them say nothing. */
function selected(capture: Capture): string[] {
  return capture.lines
    .filter(
      (line) => line.tag !== 'button' && line.hints.some((hint) => /select|active|current|checked|picker/i.test(hint)),
    )
    .map((line) => line.text);
}

function spanIn(raw: string, context: WindowContext): { start: LocalTime; end: LocalTime } | null {
  if (!/\d/.test(raw)) return null;
  const found = readWindows(raw, context).filter((one) => one.start !== null);
  const [only] = found;
  if (found.length !== 1 || !only?.start) return null;
  const end = only.end ?? (only.start.length === 10 ? only.start : null);
  return end ? { start: only.start, end } : null;
}
