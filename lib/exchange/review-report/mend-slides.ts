import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeWorkbook } from '../workbook/write-workbook';
import { chartSheet, type SlideChart } from './slide-charts';

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/;
const SHEET = /^ppt\/embeddings\/\D*(\d+)\.xlsx$/;

/**
 * Mends what pptxgenjs 4.0 writes of charts, which are numbered in the order that they were added: a gap is an empty
 * number, the axis of instants has the format of the other one, elements stand where the schema has none, and the
 * workbook behind a chart bears a table whose range and headers do not fit, so that Excel offers to repair it.
 */
export function mendSlides(bytes: Uint8Array, charts: readonly SlideChart[]): Uint8Array {
  const entries = unzipSync(bytes);
  // The library counts the charts of all its decks on.
  const numbers = Object.keys(entries)
    .flatMap((name) => CHART.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const chartOf = (name: string, pattern: RegExp) => charts[numbers.indexOf(pattern.exec(name)?.[1] ?? '')];
  const files = Object.entries(entries).filter(([name]) => !name.endsWith('/'));
  const mended = files.map(([name, content]): [string, Uint8Array] => {
    const chart = chartOf(name, CHART);
    if (chart) return [name, strToU8(mendedChart(strFromU8(content), chart))];
    const behind = chartOf(name, SHEET);
    return behind ? [name, writeWorkbook([chartSheet(behind)])] : [name, content];
  });
  return zipSync(Object.fromEntries(mended), { level: 6, mtime: '1980-01-01T00:00:00' });
}

function mendedChart(xml: string, { kind, axisFormat }: SlideChart): string {
  const gaps = xml.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '');
  // Read from the top down, as the table is; the library's types allow no other order than from the bottom up.
  if (kind === 'bar') return gaps.replace(/(<c:catAx>.*?<c:orientation val=")minMax/s, '$1maxMin');
  return gaps
    .replace(/<c:dLbl>(?:(?!<\/c:dLbl>).)*<a:t><\/a:t>(?:(?!<\/c:dLbl>).)*<\/c:dLbl>/gs, '')
    .replace(/<c:showLeaderLines val="1"\/>(?=\s*<c:extLst>)/g, '')
    .replace(/<c:valAx>.*?<\/c:valAx>/gs, (axis) =>
      axis.replace(/\s*<c:(?:auto|lblAlgn|noMultiLvlLbl) val="[^"]*"\/>/g, ''),
    )
    .replace(/(<c:valAx>.*?<c:numFmt formatCode=")[^"]*(" sourceLinked=")1(")/s, `$1${axisFormat}$20$3`);
}
