import type { Capture, Line } from '@/lib/domain/capture';
import type { Verdict } from '@/lib/domain/reading';
import { isSignedOutAddress, type Place } from '@/lib/platforms/registry';

/** What was made of the page: how many values were read, and how many texts stood there that could not be. */
export interface Found {
  readonly values: number;
  readonly unreadable: number;
  /** How many of the tables are of figures of a shop. */
  readonly tables: number;
}

/** A page that asks for signing in, or draws all its figures, shows little other text. */
const FEW_LINES = 80;
/** Private-use characters that stand as figures: several together, or beside a sign of money or a decimal point. */
const GLYPH_FIGURES = /[\ue000-\uf8ff]{2,}|[\ue000-\uf8ff][.,%]|[\p{Sc}.][\ue000-\uf8ff]/u;
const SIGN_IN =
  /^(?:please )?(?:(?:sign|log) ?in(?: to (?:continue|your account).*)?|session (?:has )?expired.*|your session .*expired.*|verify (?:you are|that you are) (?:a )?human.*|are you a robot\??|请(?:先|重新)?登录.*|登录(?:已)?(?:超时|过期|失效).*|扫码登录|密码登录|账号登录|請(?:先|重新)?登入.*|请(?:完成|进行|拖动).{0,12}(?:验证|滑块).*|ログイン(?:してください)?|로그인(?:이 필요합니다)?|đăng nhập|masuk|entrar|iniciar sesión|anmelden|einloggen|connexion|se connecter|accedi|войти|zaloguj się)$/iu;

/**
 * Says what came of a page. `read` is given only where there are values and the page is not the one that asks for
 * signing in; the others say why there are none, and the caller must then carry none.
 */
export function judgeVerdict(capture: Capture, place: Place, found: Found): Verdict {
  if (place.platform && isSignedOutAddress(place.platform, capture.url)) return 'signed-out';
  if (!showsWhatItMust(capture, place))
    return found.values > 0 || capture.signals.busy > 0 ? 'not-ready' : without(capture, found);
  if (found.values === 0) return without(capture, found);
  // Under a spinner stand the rows of the period or tab before, beside the name of the one that was chosen.
  return found.tables > 0 && capture.signals.veiled > 0 ? 'not-ready' : 'read';
}

function without(capture: Capture, found: Found): Verdict {
  const { busy, passwordFields, challenges, closedFrames, canvases } = capture.signals;
  const bare = capture.lines.length <= FEW_LINES;
  if (passwordFields > 0 || (challenges > 0 && bare)) return 'signed-out';
  if (bare && capture.lines.some(asksToSignIn)) return 'signed-out';
  if (busy > 0) return 'not-ready';
  if (found.unreadable > 0 || bearsGlyphs(capture) || (bare && canvases + closedFrames > 0)) return 'unreadable';
  return 'nothing-to-read';
}

/** A link in a page's head leads to signing in; a heading, a button or a sentence asks for it. */
function asksToSignIn(line: Line): boolean {
  return line.link === null && line.region !== 'header' && line.region !== 'navigation' && SIGN_IN.test(line.text);
}

/** Whether the text that a definition requires of this page is there. */
function showsWhatItMust(capture: Capture, place: Place): boolean {
  const must = place.page?.mustShow ?? [];
  if (must.length === 0) return true;
  const has = (text: string) => must.some((required) => text.includes(required));
  return (
    capture.lines.some((line) => has(line.text)) ||
    capture.pairs.some((pair) => has(pair.label)) ||
    capture.grids.some((grid) => grid.header.some((row) => row.some((cell) => has(cell.text))))
  );
}

function bearsGlyphs(capture: Capture): boolean {
  return (
    capture.lines.some((line) => GLYPH_FIGURES.test(line.text)) ||
    capture.pairs.some((pair) => pair.values.some((value) => GLYPH_FIGURES.test(value.text))) ||
    capture.grids.some((grid) => grid.body.some((row) => row.cells.some((cell) => GLYPH_FIGURES.test(cell.text))))
  );
}
