const LOOK = '{aspect, select, clicks {picture and title} other {price and page}}';

/**
 * What a merchant can do now about what a check says, one for each reason that is no all-clear: `todo.` and the key of
 * the reason. They know the arguments of that reason.
 */
export const whatToDo = {
  'todo.unread.absent': 'Show this column or field on the page and scroll it into view, then reload the page.',
  'todo.unread.range': 'Open the page of one product or choose one variant, so that one value stands there.',
  'todo.unread.bound': 'Open a report that shows the exact figure instead of “{raw}”.',
  'todo.unread.currency': 'Choose “Teach this page” in the panel, point at “{raw}” and name its currency.',
  'todo.unread.witnesses': 'Reload the page or choose one variant, and see with your own eyes which value holds.',
  'todo.unread.metric': 'Choose “Teach this page” in the panel and say which of the two columns is meant.',
  'todo.unread.masked': 'Let the page show the whole figure (sign in, or switch hiding off), then reload it.',
  'todo.unread.glyphs': 'Compare it by eye, or load an export of this report on the review page.',
  'todo.unread.moved': 'Open the panel on that page and say where what you taught stands now.',
  'todo.unread.noughts': 'Reload the page once its figures are in; see that its period covers today.',
  'todo.unread.other':
    'Look at the page; if the value is right there, choose “Teach this page” in the panel and point at it.',

  'todo.not-asked': 'Resolve it, or put it back into the plan if it was taken out by mistake.',

  'todo.price.wrong':
    'Set the price back to {plan} in the marketplace’s price tool, or correct the plan if {seen} is meant; then reload this page.',
  'todo.price.wrong-disputed':
    'Open the product page as a buyer does. If it shows {seen} there too, set it back to {plan}, then reload it.',
  'todo.price.wrong-list': 'Set the list price to {plan} in the settings of the product, then reload this page.',
  'todo.price.currency': 'Compare by eye, or give the plan a price in the currency of the page.',
  'todo.price.maybe-list': 'Open the product page itself: it says which price buyers pay.',
  'todo.price.unseen': 'Open the product page or the list of your products, so that it is read in {phase}.',

  'todo.window.early':
    'Take the promotion price {seen} off until {phase} begins, and correct its start in the marketplace’s promotion tool.',
  'todo.window.not-launched':
    'Switch the promotion on by hand in the marketplace’s promotion tool until the page shows {plan}, then reload it.',
  'todo.window.late':
    'End the promotion in the marketplace’s tool, so that {seen} no longer sells; then reload the page.',

  'todo.fresh.stale': 'Open or reload “{name}”; look at it every {limit, number} min during {phase}.',
  'todo.fresh.unseen': 'Open “{name}” once, so that it is read.',

  'todo.goal.not-begun': 'Open the overview of your figures once the promotion has begun.',
  'todo.goal.unseen': 'Open the overview of your figures, with the days of the promotion as its period.',
  'todo.goal.platforms': 'Give each channel a goal of its own in the plan, so that nobody need be counted twice.',
  'todo.goal.gap': 'Set the period of the overview to all days since the promotion began, then open it once.',
  'todo.goal.people-by-day': 'Set the period of the page to the whole promotion, so that one figure covers it.',
  'todo.goal.level-below': 'Look first at the products with the most visitors and the fewest orders.',
  'todo.goal.partial': 'Open the overview of every platform of this goal once.',
  'todo.goal.none.no-history': 'Load the hours of an earlier promotion into the plan.',
  'todo.goal.none.too-early': 'Reload the overview later on; more of the promotion has to be over.',
  'todo.goal.none.no-start': 'Reload the overview in an hour: a second look is enough.',
  'todo.goal.none.unread': 'Keep the overview open or reload it now and then, so that its growth is seen.',
  'todo.goal.none.partial': 'Open the overview of every platform of this goal once.',
  'todo.goal.none.level': 'Look at the figure itself; a rate has no course to foretell.',
  'todo.goal.open': 'Reload the overview in an hour; have what you hold in reserve ready.',
  'todo.goal.out-of-reach':
    '{has, select, short {Push first what is behind: {short}.} both {Push first what is behind: {short}. Decide now on what is in reserve: {reserves}.} reserves {Decide now on what is in reserve: {reserves}.} other {Go through the products with the highest targets: traffic first, then price and stock.}}',
  'todo.goal.missed': 'Open the review: it shows where it was lost. Note the cause here for the next plan.',

  'todo.budget.unread': 'Open the advertising report that has {line}, with the days of the promotion as its period.',
  'todo.budget.at-least': 'Set the period of the advertising report to every day of the promotion, then open it once.',
  'todo.budget.over':
    'Pause {line} in the advertising tool, or raise its amount in the plan if the {more} were agreed.',
  'todo.budget.runs-out':
    'Lower the daily limit or the bids of {line}, or have more than {amount} agreed before {out}.',
  'todo.budget.slow': 'Raise the bids of {line} or widen its audience, or move what will be left to a line that sells.',
  'todo.budget.unspent': 'Release the {left} of {line}, or move it to a line that still runs.',
  'todo.budget.return-unread': 'Open the advertising report with spend and orders of {line} twice, some time apart.',
  'todo.budget.return-early': 'Let {line} run and reload its report later.',
  'todo.budget.return-unclear': 'Do not raise {line} for now, and reload its report later.',
  'todo.budget.return-low':
    'Lower the bids of {line} or change what it shows and to whom; move money to lines that return more.',

  'todo.orders.early': 'Reload the page later: two looks can be compared.',
  'todo.orders.one': 'Nothing must be done; go through the orders from {from} to {to} if there is time.',
  'todo.orders.signs':
    'Go through the orders from {from} to {to} before they are sent: same buyer, same address, same amount. Cancel nothing on this alone.',
  'todo.orders.past':
    'Go through the orders from {from} to {to}: same buyer, same address, sent back. Resolve this once you have looked.',

  'todo.rate.under': `Open the slot as a buyer does and see that it is shown as booked; then try another ${LOOK}. If it stays so, ask the platform for a swap or for compensation, with these figures.`,
  'todo.rate.unclear': 'Leave the slot as it is and reload its page later. See meanwhile that it is shown as booked.',
  'todo.rate.early': 'Leave the slot as it is and reload its page later.',
  'todo.rate.unseen': 'Open the page that shows this slot’s figures.',
  'todo.rate.contradicts': 'Reload the page; if the figures still disagree, ask the platform which holds.',
  'todo.rate.no-column': 'Show the columns of impressions, clicks and orders on the page, then reload it.',

  'todo.units.under':
    'Bring {product} to more people now: a better slot, a push message or the live room. Check its price and stock first.',
  'todo.units.unclear': 'Reload the page later; look meanwhile at the price and stock of {product}.',
  'todo.units.early': 'Reload the page later.',
  'todo.units.unread': 'Open the list of products with units sold, from the start of the promotion on.',

  'todo.slot.holds-other':
    'Ask the platform to put {product} back into the slot, or note {other} in the plan if it is meant.',
  'todo.slot.holds-alternate': 'Have {product} put back, or put {other} into this slot in the plan if it is to stay.',
  'todo.slot.holds-unknown':
    'Tell the platform that {other} stands where {product} was booked, and ask for the slot back.',
  'todo.slot.unnamed': 'Open the page of the slot and see by eye whether {product} stands there.',
  'todo.slot.dead':
    'Open the place as a buyer does. If the product is not there, send the platform this evidence and ask that it be put up.',
  'todo.slot.stopped':
    'Open the place as a buyer does. If it is gone, ask the platform to put it back and to make up for the time.',
  'todo.slot.shown-early': 'Reload the page later.',
  'todo.slot.total-under':
    'Ask the platform to make good what was promised ({sold, number} of {promised, number} so far): more showing, a better place or money back.',
  'todo.slot.total-unclear': 'Leave the slot as it is and reload its page later.',
  'todo.slot.total-early': 'Leave the slot as it is and reload its page later.',
  'todo.slot.total-unread': 'Open the page of the slot’s figures with all days since it was booked as its period.',
  'todo.slot.unsold':
    '{better, plural, =0 {Check price, stock and page of what stands there; ask for one of the plan’s alternates if they are right.} other {Ask for the slot to be swapped to {alternate}.}}',
  'todo.slot.poor':
    '{better, plural, =0 {Check price, stock and page of what stands there; ask for one of the plan’s alternates if they are right.} other {Ask for the slot to be swapped to {alternate}.}}',
  'todo.slot.gem': 'Ask for a better place for what stands here, or swap it with a slot that sells little.',
  'todo.slot.gem-free':
    '{better, plural, =0 {Give {slot} more traffic: a slot, the live room or a push message.} other {Ask for {slot} to be put into {place}.}}',
  'todo.slot.early': 'Leave it as it is and reload its page later.',
  'todo.slot.no-usual': 'Open the list of products with visitors and orders, so that what is usual can be seen.',

  'todo.floor.breach':
    '{by, select, plan {Change the plan before it goes live} other {Take one of these offers off in the marketplace’s tool}}: let the offers not combine, or raise their threshold, until no buyer pays less than {floor}.',
  'todo.floor.assumed':
    'Try this order in a basket. If the offers combine, take one off or raise its threshold; if not, put them into one group of the plan.',
  'todo.floor.open':
    'Try this order in a basket. If the offers do not combine, put them into one group of the plan; if they do, change one now.',
  'todo.floor.unclear':
    'Put the product into a basket and see what a buyer pays in the end; no less than {floor} is planned.',
  'todo.floor.none': 'Enter a floor price for this product in the plan.',
  'todo.floor.no-price': 'Enter the price of {phase} for this product in the plan.',

  'todo.platforms.undercut':
    'Bring {product} on {lowAt} back to {lowPlan}, or on {highAt} to {highPlan}, whichever is off the plan; then reload both pages.',
  'todo.platforms.unseen': 'Open the page of {product} on each of {platforms}.',

  'todo.times.wrong': 'Have the time corrected to {plan}, then reload the page. Tell whoever posts announcements.',
  'todo.times.wrong-zone':
    'Have the time corrected to {plan} and ask which zone it was entered in: {zone} fits what it says.',
  'todo.times.unseen': 'Open the page that must state the time of {phase}.',
  'todo.times.no-zone': 'Compare the time by eye: the page does not say in which zone it states it.',
  'todo.times.none': 'Look whether it states the time of {phase} in a picture; if nowhere, have it added.',
  'todo.times.several': 'See by eye which of the times is meant for {phase}.',
  'todo.times.pair-differs': 'See which of the two is right for {phase} and have the other corrected.',
  'todo.times.pair-unread': 'Open both places once.',
  'todo.times.silent': 'Enter its address or its text in the plan.',
  'todo.announced.wrong': 'Have the text corrected to {plan} before it is sent or seen by more people.',
  'todo.announced.no-price': 'See by eye whether the price of {product} stands in a picture there.',
  'todo.announced.several': 'See by eye which of the amounts is the price of {product}.',
  'todo.announced.maybe-list': 'See by eye whether {seen} is meant as the list price.',

  'todo.stock.out':
    'Restock {product}, or stop paying for its traffic and put a product with stock in its slots.{standing, plural, =0 {} other { In stock: {stands}.}}',
  'todo.stock.none-left':
    'Restock {product}, or stop paying for its traffic and put a product with stock in its slots.{standing, plural, =0 {} other { In stock: {stands}.}}',
  'todo.stock.unplanned': 'Enter its price of {phase} in the plan if {product} is to be sold then.',
  'todo.stock.unsaid': 'Open the list of your products with their stock.',
  'todo.stock.unseen': 'Open the page of {product} or the list of your products with their stock.',
  'todo.stock.close': 'Keep stock of {product} ready to move, and reload the page later.',
  'todo.stock.short':
    'Move stock to {product} within {hours, number} h, or slow its traffic.{standing, plural, =0 {} other { To take its place: {stands}.}}',
  'todo.stock.unsafe': 'Stop the sale of {product} or move stock to it: {least, number} are to be kept back.',
  'todo.stock.safety-open': 'Open the stock of every listing of {product}.',

  'todo.list-price.raised': 'Set the list price back to {from}, or keep the proof at hand that it was sold at {to}.',
  'todo.list-price.too-little': 'Load an earlier report with its prices on the review page, if you have one.',
  'todo.list-price.unseen': 'Open the product page, so that its list price is read.',

  'todo.schedule.late':
    '{owned, plural, =0 {Say who does it} other {Ask {role}}}: finish it or agree on a new date, and tick it off in the plan once done.',
  'todo.schedule.slipping':
    '{before, plural, =0 {Shorten it or agree on a later date} other {Get what it waits for done first: {beforeNames}}}; else move its date in the plan.',

  'todo.competitor.cheaper':
    'See what {name} has in its price (gift, size, coupon), then decide: hold {ours}, add a gift or ask for a lower price.',
  'todo.competitor.currency': 'Compare by eye, or enter the page of {name} in your own currency.',
  'todo.competitor.no-price': 'Open the product page of {name} itself.',
  'todo.competitor.no-plan': 'Enter our price of {phase} in the plan.',
  'todo.competitor.unseen': 'Open the page of {name} once.',
  'todo.competitor.stale': 'Open the page of {name} again.',

  'todo.contradiction.rate':
    'Rely on none of these figures; reload the page, and ask the platform if they still disagree.',
  'todo.contradiction.part':
    'Rely on none of these figures; reload the page, and ask the platform if they still disagree.',
  'todo.contradiction.total-below':
    'Count by the rows and not by the total; reload the page to see whether it settles.',
  'todo.contradiction.total-sum':
    'Count by the rows and not by the total; see whether a filter or another page of the table is left out.',

  'todo.reviews.new':
    'Read the newest reviews of {product} and answer them; if they name one fault, stop it at its source.',
  'todo.reviews.new-usual':
    'Read the newest reviews of {product} and answer them; if they name one fault, stop it at its source.',
  'todo.reviews.rating-fell': 'Read the newest reviews of {product} and answer those that pull the rating down.',
  'todo.reviews.one-look': 'Open the reviews of {product} again later.',

  'todo.unreadable.loading': 'Open “{name}” and wait until its figures are there.',
  'todo.unreadable.signed-out': 'Sign in on “{name}”, then reload it.',
  'todo.unreadable.unread':
    'Reload “{name}”. If it stays so, copy its redacted report in the review and send it to the makers.',
  'todo.unreadable.empty': 'Open “{name}” with a period or a filter that has something to show.',
  'todo.unreadable.lost': 'Open “{name}” and choose “Teach this page” in the panel to point at {names}.',
  'todo.unreadable.missing': 'Switch {names} on in the column settings of “{name}”, then reload it.',
  'todo.unreadable.value':
    'Look at “{raw}” on “{name}”; if it is right there, choose “Teach this page” in the panel and point at it.',
} as const;
