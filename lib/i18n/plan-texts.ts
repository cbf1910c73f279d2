import { planTexts as english } from './en/plan-texts';
import { addTexts } from './translate';
import { planTexts as chinese } from './zh-CN/plan-texts';

// Importing this file is what makes the texts of plans known: the popup, which shows none, opens faster without them.
addTexts({ en: english, 'zh-CN': chinese });
