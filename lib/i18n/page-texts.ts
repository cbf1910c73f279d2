import { page as english } from './en/page';
import { addTexts } from './translate';
import { page as chinese } from './zh-CN/page';

// As with `plan-texts`: what is drawn on a marketplace's page no surface of ours shows.
addTexts({ en: english, 'zh-CN': chinese });
