import { markup } from '../markup';

/** The look of a report as a page: both themes on a screen, the light one on paper, a page a section. */
export const STYLE = markup`<style>
:root{color-scheme:light dark;--page:light-dark(#f4f5f9,#10131e);--card:light-dark(#fff,#191d2b);--line:light-dark(#dde1ea,#2c3348);--ink:light-dark(#161a2b,#eaecf5);--soft:light-dark(#474e66,#b6bdd2);--accent:light-dark(#2744b8,#9bb0ff);--band:light-dark(#eef1fc,#1d2440);--ok:light-dark(#12693a,#5ecb8b);--breach:light-dark(#b81f2b,#ff8f88);--doubt:light-dark(#7d5200,#efb84f);--earlier:light-dark(#6b4f9e,#c3a6f5)}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:14px/1.5 system-ui,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;font-variant-numeric:tabular-nums}
main,header,footer{max-width:1040px;margin:0 auto;padding:0 24px}
header{padding-top:32px}
h1{margin:0;font-size:28px;line-height:1.2}
h2{margin:0 0 4px;font-size:18px}
p{margin:0 0 12px}
.soft,footer{color:var(--soft)}
.facts{display:flex;flex-wrap:wrap;gap:4px 28px;margin:16px 0}
.facts div{display:flex;gap:8px}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.highlights{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:12px;margin:0 0 20px;padding:0;list-style:none}
.highlights li{padding:12px 16px;border:1px solid var(--line);border-inline-start:4px solid var(--ok);border-radius:8px;background:var(--card)}
.highlights .breach{border-inline-start-color:var(--breach)}
.highlights .doubt{border-inline-start-color:var(--doubt)}
.highlights strong{display:block;font-size:22px;line-height:1.3}
nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;margin:0 0 20px;padding:0;list-style:none}
a{color:var(--accent)}
section{margin:0 0 20px;padding:20px 24px;border:1px solid var(--line);border-radius:12px;background:var(--card)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:8px 24px}
figure{margin:12px 0 16px}
figcaption{display:flex;flex-wrap:wrap;gap:2px 16px;align-items:baseline;font-size:12px}
figcaption .soft{flex-basis:100%}
.legend{display:flex;flex-wrap:wrap;gap:2px 14px}
figure>svg{display:block;width:100%;height:auto}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:13px}
th,td{padding:6px 8px;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;unicode-bidi:isolate;overflow-wrap:break-word}
td{min-width:4.5em;max-width:22em}
td.end{white-space:nowrap}td.end small{white-space:normal;min-width:9em}
th{color:var(--soft);font-weight:600;font-size:12px}
.end{text-align:end}
td small{display:block;color:var(--soft);font-size:11.5px;white-space:pre-line}
td .ok{color:var(--ok)}td .breach{color:var(--breach);font-weight:600}td .doubt{color:var(--doubt)}
footer{padding-bottom:32px;font-size:12px}
svg text{fill:var(--ink);font-size:12px;unicode-bidi:isolate}
svg .small{font-size:11px;fill:var(--soft)}
svg .strong{fill:var(--ink);font-weight:600}
svg .end{text-anchor:end}svg .middle{text-anchor:middle}
svg .grid{stroke:var(--line);fill:none}
svg path.middle{stroke:var(--soft);stroke-dasharray:5 4;fill:none}
svg .band{fill:var(--band)}svg .band.odd{fill:none}
svg .line{fill:none;stroke-width:2;stroke:var(--accent);stroke-linejoin:round}
svg .line.plan{stroke:var(--doubt);stroke-dasharray:6 4}
svg .line.earlier{stroke:var(--earlier);stroke-dasharray:2 3}
svg .dot{fill:var(--accent)}svg .dot.earlier{fill:var(--earlier)}
svg .bar{fill:var(--accent)}
svg .due{stroke:var(--doubt);stroke-width:2.5;fill:none}
svg .doubt{fill:var(--doubt)}
svg .interval{stroke:var(--soft);stroke-width:1.5}
svg .place{fill:var(--accent)}svg .hot{fill:var(--ok)}svg .place.dark{fill:var(--breach)}svg .place.hidden{fill:var(--earlier)}svg .quiet{fill:var(--soft)}svg .unsure{fill:var(--card);stroke:var(--soft);stroke-width:1.5}
@media print{@page{margin:14mm}:root{color-scheme:light}body{background:#fff;font-size:11px}header,main,footer{max-width:none;padding:0}section{padding:0;border:0;break-before:page}section:first-of-type{break-before:auto}nav{display:none}figure,tr,h2,.highlights li{break-inside:avoid}h2{break-after:avoid}.charts{grid-template-columns:repeat(auto-fit,minmax(min(100%,260px),1fr))}.charts figure:only-child{grid-column:1/-1}thead{display:table-header-group}.scroll{overflow:visible}table{font-size:10px}*{print-color-adjust:exact}}
</style>`;
