/**
 * The overlay's whole style. The host is reset with `!important`, which inside a shadow root wins over anything the
 * page says of it. Lengths are in pixels, since the page owns the root font size; colours are those of the panels.
 */
export const STYLE = `
:host{all:initial!important;direction:ltr!important;position:absolute!important;left:0!important;top:0!important;z-index:2147483647!important;pointer-events:none!important}
@media print{:host{display:none!important}}
*{box-sizing:border-box;margin:0}
.theme{--card:light-dark(#fff,#191d2b);--page:light-dark(#f4f5f9,#10131e);--line:light-dark(#dde1ea,#2c3348);--edge:light-dark(#7b839a,#6c7591);--ink:light-dark(#161a2b,#eaecf5);--soft:light-dark(#474e66,#b6bdd2);--accent:light-dark(#2744b8,#9bb0ff);--ok:light-dark(#12693a,#5ecb8b);--breach:light-dark(#b81f2b,#ff8f88);--doubt:light-dark(#7d5200,#efb84f);font:13px/1.45 system-ui,sans-serif;font-variant-numeric:tabular-nums;color:var(--ink)}
button{font:inherit;color:inherit;cursor:pointer}
svg{width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round;flex:none}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px;box-shadow:0 0 0 1px var(--card)}
[hidden]{display:none!important}
.marks,.fixed,.mark,.card,.float,.menu,.dock{position:absolute;left:0;top:0;unicode-bidi:isolate}
.fixed{position:fixed}
.mark,.card,.float,.menu,.toast,.dock{pointer-events:auto;border:1px solid var(--line);background:var(--card)}
.card,.float,.menu,.toast,.dock{animation:in .14s}
.card,.float,.menu,.toast,.dock{box-shadow:0 6px 24px light-dark(#16204a29,#0000008c)}
.mark{visibility:hidden;display:flex;align-items:center;gap:3px;height:16px;padding:0 5px 0 3px;border-radius:4px;font-size:11px;line-height:14px;font-weight:600;white-space:nowrap;max-width:240px}
.mark svg{width:11px;height:11px}
.mark span{overflow:hidden;text-overflow:ellipsis}
.edge{padding:0 2px;border-radius:8px}
.edge:not(:hover,:focus-visible) span{display:none}
.edge:hover,.edge:focus-visible{max-width:240px!important;z-index:1}
.mark[data-verdict=ok]{border-color:#0000;background:light-dark(#e2f3e9,#15301f)}
.mark[data-verdict=breach]{border-color:#0000;background:var(--breach);color:light-dark(#fff,#2a0608)}
.mark[data-verdict=cannot-tell]{border-color:#0000;background:var(--doubt);color:light-dark(#fff,#2b1d00)}
.mark.known{border-color:var(--breach);background:var(--card);color:var(--breach)}
.mark:hover,.mark[aria-expanded=true]{border-color:currentColor!important}
[data-verdict]{color:var(--soft)}
[data-verdict=ok]{color:var(--ok)}
[data-verdict=breach]{color:var(--breach)}
[data-verdict=cannot-tell]{color:var(--doubt)}
.card{z-index:1;width:max-content;max-width:min(340px,calc(100vw - 16px));max-height:calc(100vh - 16px);overflow:auto;padding:10px 12px;border-radius:8px}
h2{display:flex;gap:6px;font-size:13px;line-height:17px}
span,dd{unicode-bidi:plaintext;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 12px;margin-top:8px;padding-top:8px;border-top:1px solid var(--line);color:var(--ink)}
dt{font-size:12px;line-height:19px;color:var(--soft)}
p{margin-top:8px;padding:6px 8px;border-radius:4px;background:var(--page);color:var(--ink)}
p b{display:block;font-size:12px;font-weight:400;color:var(--soft)}
.acts,.noting{display:flex;flex-wrap:wrap;gap:6px;margin-top:10px;color:var(--ink)}
.acts button,.noting button,.toast button,.menu button{padding:3px 10px;border:1px solid var(--edge);border-radius:6px;background:var(--card);font-weight:550}
.acts button:hover,.noting button:hover,.toast button:hover,.menu button:hover,.menu button:focus{background:var(--page)}
textarea{flex:1 1 100%;min-height:44px;padding:5px 8px;border:1px solid var(--edge);border-radius:6px;background:var(--card);color:inherit;font:inherit;resize:vertical}
textarea::placeholder{color:var(--soft);opacity:1}
.float{display:flex;border-color:var(--edge);border-radius:18px;font-weight:650}
.button,.more{display:flex;align-items:center;border:0;background:none;border-radius:18px}
.button{gap:6px;padding:8px 6px 8px 10px;white-space:nowrap;touch-action:none}
.more{padding:0 10px 0 6px;color:var(--soft)}
.button svg{stroke:none;fill:currentColor}
.button path+path{opacity:.35}
.button path:last-child{opacity:1}
.button:not([data-open="0"]) path:last-child{fill:var(--breach)}
.button:hover,.more:hover,.bar button:hover{background:var(--page)}
.menu{z-index:1;display:grid;padding:4px;border-radius:8px}
.menu button{padding:6px 12px;border-color:#0000;text-align:start;white-space:nowrap;font-weight:400}
.toast{position:fixed;z-index:3;left:50%;bottom:20px;transform:translateX(-50%);display:flex;align-items:center;gap:12px;width:max-content;max-width:calc(100vw - 32px);padding:8px 12px;border-radius:8px}
.toast[data-empty]{opacity:0;pointer-events:none}
.dock{z-index:2;display:grid;grid-template:36px 1fr/6px 1fr}
.bar{grid-area:1/2;display:flex;align-items:center;justify-content:space-between;padding:0 8px;font-weight:650;border-bottom:1px solid var(--line)}
.bar button{display:grid;padding:6px;border:0;border-radius:4px;background:none;color:var(--soft)}
.grip{grid-area:1/1/3;cursor:ew-resize;touch-action:none}
.grip:hover,.grip:focus-visible{background:var(--accent)}
iframe{grid-area:2/2;width:100%;height:100%;border:0}
.moving iframe{pointer-events:none}
@keyframes in{from{opacity:0}}
@media(prefers-reduced-motion){*{animation:none!important}}
@media(forced-colors:active){.mark,.acts button,.menu button:focus{border-color:ButtonBorder!important}.button path{opacity:1!important;fill:currentColor!important}.button path+path{opacity:.5!important}}
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
