import type { Judgement, Message } from '@/lib/domain/finding';
import { whatToDo as english } from './en/what-to-do';
import { addTexts } from './translate';
import { whatToDo as chinese } from './zh-CN/what-to-do';

// As with `plan-texts`: the popup, which tells nobody what to do, opens faster without them.
addTexts({ en: english, 'zh-CN': chinese });

/**
 * What a merchant can do now about a judgement, in one sentence: to mend a breach, or to let be read what cannot be
 * told. Null where all is well, and for a reason of another version that nothing is known of. It asks for no argument
 * that the reason has not got, so it can be shown wherever the reason can.
 */
export function whatToDo({ verdict, reason }: Judgement): Message | null {
  const key = reason.key.replace(/^check\./, 'todo.');
  return verdict !== 'ok' && Object.hasOwn(english, key) ? { key, args: reason.args } : null;
}
