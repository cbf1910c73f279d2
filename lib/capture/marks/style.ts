/**
 * The overlay's whole style. The host is reset with `!important`, which inside a shadow root wins over anything the
 * page says of it. Lengths are in pixels, since the page owns the root font size; colours are those of the panels.
 */
export const STYLE = `
:host{all:initial!important;position:absolute!important;left:0!important;top:0!important;width:0!important;height:0!important;z-index:2147483647!important;pointer-events:none!important}
@media print{:host{display:none!important}}
*{box-sizing:border-box}
.theme{
--card:light-dark(#fff,#191d2b);--page:light-dark(#f4f5f9,#10131e);--line:light-dark(#dde1ea,#2c3348);--edge:light-dark(#868ea4,#6c7591);
--ink:light-dark(#161a2b,#eaecf5);--soft:light-dark(#474e66,#b6bdd2);--accent:light-dark(#2744b8,#9bb0ff);
--ok:light-dark(#12693a,#5ecb8b);--ok-soft:light-dark(#e2f3e9,#15301f);
--breach:light-dark(#b81f2b,#ff8f88);--breach-ink:light-dark(#fff,#2a0608);
--doubt:light-dark(#7d5200,#efb84f);--doubt-ink:light-dark(#fff,#2b1d00);
--raised:0 6px 24px light-dark(rgb(22 32 74/18%),rgb(0 0 0/55%));--motion:140ms ease-out;
font:13px/1.45 system-ui,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;
font-variant-numeric:tabular-nums;color:var(--ink);text-align:start}
@media(prefers-reduced-motion:reduce){.theme{--motion:0s}}
button{font:inherit;color:inherit;margin:0;cursor:pointer}
svg{fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round;flex:none}
:focus{outline:none}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px;box-shadow:0 0 0 1px var(--card)}
[hidden]{display:none!important}
.marks,.fixed{position:absolute;left:0;top:0;width:0;height:0}
.fixed{position:fixed}
.mark{position:absolute;left:0;top:0;visibility:hidden;pointer-events:auto;display:flex;align-items:center;gap:3px;height:16px;padding:0 5px 0 3px;border:1px solid transparent;border-radius:4px;font-size:11px;line-height:14px;font-weight:600;white-space:nowrap;max-width:240px;animation:in var(--motion)}
.mark svg{width:11px;height:11px}
.mark span{overflow:hidden;text-overflow:ellipsis;unicode-bidi:plaintext}
.mark.edge{padding:0 2px;border-radius:8px}
.mark.edge span{display:none}
.mark.edge:hover,.mark.edge:focus-visible{max-width:240px!important;z-index:1;padding-inline-end:6px}
.mark.edge:hover span,.mark.edge:focus-visible span{display:block}
.mark[data-verdict=ok]{background:var(--ok-soft);color:var(--ok)}
.mark[data-verdict=breach]{background:var(--breach);color:var(--breach-ink)}
.mark[data-verdict=cannot-tell]{background:var(--doubt);color:var(--doubt-ink)}
.mark[data-verdict=unplanned]{background:var(--card);color:var(--soft);border-color:var(--line)}
.mark:hover,.mark[aria-expanded=true]{border-color:currentColor}
.card{position:absolute;left:0;top:0;pointer-events:auto;width:max-content;max-width:min(340px,calc(100vw - 16px));max-height:min(420px,calc(100vh - 16px));overflow:auto;padding:10px 12px;border:1px solid var(--line);border-radius:8px;background:var(--card);box-shadow:var(--raised);animation:in var(--motion)}
.card h2{display:flex;align-items:center;gap:6px;margin:0;font-size:13px;line-height:1.35;font-weight:650}
.card h2 svg{width:16px;height:16px;align-self:start;margin-top:1px}
.card h2 span{unicode-bidi:plaintext;overflow-wrap:anywhere}
.card[data-verdict=ok] h2{color:var(--ok)}
.card[data-verdict=breach] h2{color:var(--breach)}
.card[data-verdict=cannot-tell] h2{color:var(--doubt)}
.card[data-verdict=unplanned] h2{color:var(--soft)}
dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 12px;margin:8px 0 0;padding:8px 0 0;border-top:1px solid var(--line)}
dt{font-size:12px;line-height:19px;color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere;unicode-bidi:plaintext}
.button{position:absolute;left:0;top:0;pointer-events:auto;display:flex;align-items:center;gap:6px;height:36px;padding:0 12px 0 10px;border:1px solid var(--edge);border-radius:18px;background:var(--card);color:var(--ink);font-weight:650;box-shadow:var(--raised);touch-action:none;user-select:none}
.button svg{width:18px;height:18px;stroke:none;fill:currentColor}
.button path+path{opacity:.35}
.button path:last-child{opacity:1}
.button:not([data-open="0"]) path:last-child{fill:var(--breach)}
.button[data-open="0"] span{color:var(--soft);font-weight:500}
.button:hover{background:var(--page)}
.dock{position:absolute;left:0;top:0;pointer-events:auto;display:grid;grid-template:36px 1fr/6px 1fr;background:var(--card);border-inline-start:1px solid var(--line);box-shadow:var(--raised)}
.dock .bar{grid-area:1/2;display:flex;align-items:center;justify-content:space-between;padding:0 6px 0 8px;font-weight:650;border-bottom:1px solid var(--line)}
.dock .bar button{display:grid;place-items:center;width:28px;height:28px;padding:0;border:0;border-radius:4px;background:none;color:var(--soft)}
.dock .bar button:hover{background:var(--page)}
.dock .bar svg{width:16px;height:16px}
.dock .grip{grid-area:1/1/3;cursor:ew-resize;touch-action:none}
.dock .grip:hover,.dock .grip:focus-visible{background:var(--accent)}
.dock iframe{grid-area:2/2;width:100%;height:100%;border:0;color-scheme:inherit}
.dock.moving iframe{pointer-events:none}
@keyframes in{from{opacity:0}}
@media(forced-colors:active){.mark,.card,.button{border-color:CanvasText}}
`;

/** Gives a shadow root a style sheet, whatever the page's content security policy says of style elements. */
export function applyStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses adopted sheets to content scripts, and lets their style elements past the page's policy.
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}
