import { panelTexts as english } from './en/panel-texts';
import { addTexts } from './translate';
import { panelTexts as chinese } from './zh-CN/panel-texts';

// As with `plan-texts`: known where this file is imported, which the popup has no need to do.
addTexts({ en: english, 'zh-CN': chinese });
