import { checks } from './checks';
import { findings } from './findings';
import { health } from './health';
import { page } from './page';
import { plan } from './plan';
import { reports } from './reports';
import { surfaces } from './surfaces';
import { teach } from './teach';

/** English texts in ICU message format. This catalogue defines the keys. */
export const en = { ...checks, ...findings, ...health, ...page, ...plan, ...reports, ...surfaces, ...teach } as const;
