/** Texts of what the checks say of slots and of what sells by count. */
export const checksSlots = {
  'check.rate.under':
    '{slot}: {observed, number} {aspect, select, clicks {clicks from {base, number} impressions} other {orders from {base, number} {outOf, select, visitors {visitors} other {clicks}}}} where {due, number} were promised, about {percent, number} % of the promise (probably {low, number}–{high, number} %). {sure, number} % sure that it is below the promise.',
  'check.rate.on-track':
    '{slot}: {observed, number} {aspect, select, clicks {clicks from {base, number} impressions} other {orders from {base, number} {outOf, select, visitors {visitors} other {clicks}}}}, {due, number} were promised.',
  'check.rate.unclear':
    '{slot}: {observed, number} {aspect, select, clicks {clicks from {base, number} impressions} other {orders from {base, number} {outOf, select, visitors {visitors} other {clicks}}}} where {due, number} were promised. It looks low ({sure, number} % sure), but not low enough yet to rule out chance among all that is watched.',
  'check.rate.early':
    '{slot}: too early to tell. So far {due, number} {aspect, select, clicks {clicks} other {orders}} were to be expected; 20 are needed before chance can be ruled out.',
  'check.rate.unseen': '{slot}: no page has shown its figures yet while it was booked.',
  'check.rate.contradicts':
    '{slot}: the page counts more of a part than of the whole that it is of, so neither is taken.',
  'check.rate.no-column': '{slot}: the page does not show the figures that this promise needs.',

  'check.units.under':
    '{product}: {observed, number} sold. An even pace to {target, number} would be {even, number} by now, and even half of that is out of reach of chance: {sure, number} % sure.',
  'check.units.on-track': '{product}: {observed, number} sold on the way to {target, number}.',
  'check.units.unclear':
    '{product}: {observed, number} sold where an even pace to {target, number} would be {even, number} by now. Too little to call it slow.',
  'check.units.early': '{product}: too early to tell, {observed, number} sold on the way to {target, number}.',
  'check.units.unread': '{product}: no page shows what was sold since the promotion began.',

  'check.slot.holds': '{slot}: shows {product}, as planned.',
  'check.slot.holds-other': '{slot}: shows {other}; the plan has {product} there.',
  'check.slot.holds-alternate':
    '{slot}: shows {other}, which the plan has stand in for {product}. Note it in the plan if it is to stay.',
  'check.slot.holds-unknown':
    '{slot}: shows the product {other}, which the plan does not know there; it has {product}.',
  'check.slot.unnamed': '{slot}: the page does not say which product stands there; the plan has {product}.',

  'check.slot.dead':
    '{slot}: not a single impression where about {due, number} were due. The slot seems not to be shown.',
  'check.slot.stopped':
    '{slot}: no impression for {minutes, number} min, where about {due, number} were due. It stopped at {count, number} and seems not to be shown any more.',
  'check.slot.shown': '{slot}: is shown, {count, number} impressions so far.',
  'check.slot.shown-early': '{slot}: no impression yet, but only {due, number} were due so far.',

  'check.slot.total-under':
    '{slot}: brought in {sold, number} {what, select, gmv {of sales} other {orders}} of the {promised, number} that were promised. By now {curve, select, yes {the slowest of earlier events would have had} other {an even pace would have}} {even, number}; {curve, select, yes {} other {even half of that is missed: }}{sure, number} % sure that it falls short.',
  'check.slot.total-on-track':
    '{slot}: brought in {sold, number} {what, select, gmv {of sales} other {orders}} on the way to {promised, number}.',
  'check.slot.total-unclear':
    '{slot}: brought in {sold, number} {what, select, gmv {of sales} other {orders}} of {promised, number} promised, where {even, number} would be {curve, select, yes {the course of earlier events} other {an even pace}}. Too little to call it short.',
  'check.slot.total-early':
    '{slot}: too early to tell, {sold, number} {what, select, gmv {of sales} other {orders}} on the way to {promised, number}.',
  'check.slot.total-unread':
    '{slot}: no page shows what {what, select, gmv {sales} other {orders}} it brought in on every day since it was booked.',

  'check.slot.unsold':
    '{slot}: not one order from {base, number} {outOf, select, visitors {visitors} other {clicks}} where {due, number} were due, {sure, number} % sure that this is no chance. Give the slot to another product. {better, plural, =0 {No other product of the plan is surely better there yet.} other {{alternate} would earn about {gain} more an hour there ({better, number} % sure that it earns more).}}',
  'check.slot.poor':
    '{slot}: much traffic, few orders: {observed, number} from {base, number} {outOf, select, visitors {visitors} other {clicks}}, {rate, number} % where {usual, number} % is usual. {sure, number} % sure that it stays below {bar, number} %. Give the slot to another product. {better, plural, =0 {No other product of the plan is surely better there yet.} other {{alternate} would earn about {gain} more an hour there ({better, number} % sure that it earns more).}}',
  'check.slot.sells':
    '{slot}: {observed, number} orders from {base, number} {outOf, select, visitors {visitors} other {clicks}}, no reason to give the slot away.',
  'check.slot.gem':
    '{slot}: little traffic, many orders: {observed, number} from {base, number} {outOf, select, visitors {visitors} other {clicks}}, {rate, number} % where {usual, number} % is usual. {sure, number} % sure that it is above {bar, number} %. A better place would pay.',
  'check.slot.gem-free':
    '{slot}: has no slot and little traffic, but many orders: {observed, number} from {base, number} {outOf, select, visitors {visitors} other {clicks}}, {rate, number} % where {usual, number} % is usual. {sure, number} % sure that it is above {bar, number} %. {better, plural, =0 {Promote it.} other {In {place} it would earn about {gain} more an hour than what stands there ({better, number} % sure that it earns more).}}',
  'check.slot.usual':
    '{slot}: {observed, number} orders from {base, number} {outOf, select, visitors {visitors} other {clicks}}, {rate, number} % where {usual, number} % is usual: no hidden gem.',
  'check.slot.early':
    '{slot}: too early to compare its conversion, {observed, number} orders from {base, number} {outOf, select, visitors {visitors} other {clicks}} so far.',
  'check.slot.no-usual':
    '{slot}: the pages seen do not say yet which conversion is usual; at least five listings with ten orders each are needed.',
} as const;
