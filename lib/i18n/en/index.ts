import { checks } from './checks';
import { health } from './health';
import { page } from './page';
import { plan } from './plan';
import { reports } from './reports';
import { surfaces } from './surfaces';

/** English texts in ICU message format. This catalogue defines the keys. */
export const en = { ...checks, ...health, ...page, ...plan, ...reports, ...surfaces } as const;
