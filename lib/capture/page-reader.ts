import { capturePage } from './capture-page';
import { knowRows } from './marks/identity';
import { rootsOf } from './marks/resolve-locator';
import { trustedRows } from './marks/trusted-rows';
import { saidBy } from './said';

/** All that reads a page: a script of its own, which a page pays for when it is first captured. */
export const pageReader = { capturePage, saidBy, trustedRows, knowRows, rootsOf };
export type PageReader = typeof pageReader;
