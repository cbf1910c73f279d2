const HOW =
  '{quantity, plural, =1 {1 unit} other {# units}}{beside, select, none {} anything { with other goods for {amount} beside} good { with {goodCount, number} × {good} beside} other { with {goodCount, number} × {good} and other goods for {amount} beside}}{count, plural, =0 {} other {, {offers}}}';
const PAID = '{paid, select, none {} other { The platform pays {paid} of it on each.}}';
const UNPLANNED =
  '{unplanned, plural, =0 {} one { One of these offers stands on the page and not in the plan.} other { # of these offers stand on the page and not in the plan.}}';
const BY = '{by, select, plan {By the plan} other {By what the page shows}}';

/** Texts of the checks on the floor price and on prices across platforms. */
export const checksOffers = {
  'check.floor.holds': `${BY} a buyer pays no less than {each} each in {phase}, floor {floor}: ${HOW}.`,
  'check.floor.breach': `${BY} a buyer can come to pay {each} each in {phase}, floor {floor}: ${HOW}.${PAID}${UNPLANNED}`,
  'check.floor.assumed': `${BY} a buyer can come to pay {each} each in {phase}, floor {floor}, if these offers combine, as is assumed of this platform: ${HOW}.${PAID}${UNPLANNED}`,
  'check.floor.open': `${BY} a buyer would come to pay {each} each in {phase}, floor {floor}, if these offers combined: ${HOW}. It is assumed that they do not on this platform; put them in one group of the plan if you know it.${UNPLANNED}`,
  'check.floor.as-planned':
    'The page shows {seen} in {phase} and adds nothing to what the plan has; the plan itself is judged apart.',
  'check.floor.unclear': `The page shows {shown}, under the planned price of {phase}. If offers still come off that, a buyer pays {each} each, floor {floor}: ${HOW}. It cannot be told whether what is shown has them in it.`,
  'check.floor.none':
    'The plan names no floor price for this product, so no combination of offers can be held against one.',
  'check.floor.no-price': 'The plan has a floor for {phase} but no price that offers come off.',

  'check.platforms.ok':
    'In {phase} no platform of {platforms} shows {product} for less than another where the plan has it for no less.',
  'check.platforms.undercut':
    '{product} costs {low} on {lowAt} and {high} on {highAt} in {phase}; the plan has {lowPlan} and {highPlan}.',
  'check.platforms.unseen':
    'Whether {product} costs less on one platform than on another in {phase} cannot be told: no fresh price from {platforms}.',
} as const;
