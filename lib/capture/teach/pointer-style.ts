/** The host is out of the page's flow and above all that the page shows. */
export const HOST_STYLE =
  'all:initial!important;position:fixed!important;inset:0!important;z-index:2147483647!important';

/** The style of the frame in which the user points; colours are those of the panels. */
const STYLE = `
*{box-sizing:border-box;margin:0}
html,body{background:none;overflow:hidden;height:100%}
.theme{--card:light-dark(#fff,#191d2b);--line:light-dark(#868ea4,#6c7591);--ink:light-dark(#161a2b,#eaecf5);--soft:light-dark(#474e66,#b6bdd2);--accent:light-dark(#2744b8,#9bb0ff);--hover:light-dark(#e6e9f1,#242a3c);font:13px/1.45 system-ui,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums;color:var(--ink)}
.field{position:fixed;inset:0;cursor:crosshair;outline:0}
.field:focus-visible{box-shadow:inset 0 0 0 3px var(--accent)}
.outlines{position:fixed;inset:0;pointer-events:none}
.outline{position:absolute;left:0;top:0;border:2px solid var(--accent);border-radius:3px;background:color-mix(in srgb,var(--accent) 14%,transparent)}
.bar{position:fixed;left:50%;top:12px;transform:translateX(-50%);display:flex;align-items:center;gap:16px;width:max-content;max-width:calc(100vw - 24px);padding:8px 8px 8px 14px;border:1px solid var(--line);border-radius:10px;background:var(--card);box-shadow:0 6px 24px light-dark(#1620402e,#0000008c)}
.bar.low{top:auto;bottom:12px}
.text{min-width:0}
.help{font-size:12px;color:var(--soft)}
[role=status]{font-weight:650;max-width:60vw;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;unicode-bidi:plaintext}
button{flex:none;font:inherit;color:inherit;cursor:pointer;padding:4px 12px;border:1px solid var(--line);border-radius:8px;background:var(--card)}
button:hover{background:var(--hover)}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
`;

/** Gives a document its style, whatever the page's content security policy says of style elements. */
export function styleDocument(inner: Document): void {
  try {
    const View = inner.defaultView;
    if (!View) return;
    const sheet = new View.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    inner.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses adopted sheets to content scripts, and lets their style elements past the page's policy.
    const style = inner.createElement('style');
    style.textContent = STYLE;
    inner.head.append(style);
  }
}
