export type BrowserKind = 'chromium' | 'firefox';

/** The path of an installed browser: the environment variable CHROMIUM or FIREFOX first, then PATH, then usual places. */
export function findBrowser(kind: BrowserKind): string | null;

/** What to tell a person whose machine lacks the browser: what to install, or which variable is wrong. */
export function browserAdvice(kind: BrowserKind): string;
