/** Texts of the help page: one short section a surface. */
export const help = {
  'help.title': 'Help',
  'help.sections': 'Sections',
  'help.intro': 'What each place shows and what you can do there. Nothing here needs the network.',
  'help.demo': 'See it on the demonstration page',

  'help.mark.ok': 'What the page shows is what the plan says.',
  'help.mark.breach': 'The page shows something else than the plan. The mark says both: what is seen, what is planned.',
  'help.mark.cannot-tell': 'The value was not read, or is not sure enough to judge. It is neither right nor wrong.',
  'help.mark.unplanned': 'The product is on the page but not in the plan.',
  'help.mark.total': 'What a column comes to, as a share of the goal. It is no verdict.',

  'help.marks': 'What marks mean',
  'help.cannot-tell': 'What “cannot tell” means',
  'help.cannot-tell.text':
    'Pitcrew never guesses. A price that the page hides (¥4??), a column that is out of sight, a figure that fits two readings or data that has grown old gives no verdict. The card says which of these it is, and what would settle it: mostly opening the page again, scrolling to the rows, or teaching Pitcrew what a column means.',
  'help.keys': 'Keys',
  'help.keys.none': 'No hotkey is set.',
  'help.keys.change': 'Hotkeys are changed in the settings.',

  'help.page': 'On the page',
  'help.page.text': 'Marks stand beside rows and values of pages that you allowed Pitcrew to read.',
  'help.page.1':
    'Point at a mark, click it, or press Enter on it: its card says what was planned, what was seen, where, since when, what it costs and what to do. There you acknowledge it, call it a false alarm, or write a note.',
  'help.page.2':
    'From a mark, the arrow keys go to the next and the previous one; Escape closes the card. Hotkeys go from one wrong mark to the next.',
  'help.page.3':
    'The floating button bears the number of open findings and opens the dock. Drag it, or move it with the arrow keys; its menu hides it on this site, and the settings bring it back.',
  'help.page.4':
    'Nothing on the page is clicked, filled in or sent. Where a page asks to sign in, Pitcrew stops and says so.',

  'help.panel': 'Dock and side panel',
  'help.panel.text': 'The same panel: inside the dashboard, or beside it for every tab (in Firefox: the sidebar).',
  'help.panel.1':
    'Findings stand with the dearest first, and can be filtered. Each says what it costs an hour where that can be worked out, and what to do.',
  'help.panel.2':
    'Acknowledge what you know of, resolve what is mended, and call a false alarm what is none. Each of these can be undone.',
  'help.panel.3':
    '“This page” says how many rows were seen and which fields could not be read. Point at a column to teach Pitcrew what it means.',
  'help.panel.4':
    'The launch round lists the planned pages still to look at in this phase. You open them one after another, in the tab that you see; each is ticked when it was read.',
  'help.panel.5':
    'Slots show what was promised and what came, with another product to put there where the figures carry such advice.',

  'help.popup': 'Popup',
  'help.popup.text': 'The toolbar button: how the campaign stands at a glance.',
  'help.popup.1':
    'Each bar is a goal; the line across it is how much of the time is over. A bar short of its line is behind. The forecast gives a range, not one number.',
  'help.popup.2':
    '“Snapshot this page” reads the page at hand once, with no permission beyond your click. A picture can be kept with it.',
  'help.popup.3': 'The campaign that pages are checked against is chosen at the top.',

  'help.review': 'Review',
  'help.review.text': 'The whole promotion in one tab, while it runs and afterwards.',
  'help.review.1':
    'Time series against the plan with phases and findings, funnel, products by traffic and conversion, slots, budget, goals.',
  'help.review.2': 'Replay moves through the promotion: every part shows what was known at that minute.',
  'help.review.3':
    'The log says what went wrong, when it was seen, how it was settled, how long it lasted and what it cost.',
  'help.review.4': 'Snapshots and findings leave as CSV, XLSX or JSON; reports of the platforms come in as files.',

  'help.plan': 'Plan',
  'help.plan.text': 'Phases, prices, slots, offers, budget and tasks: what pages are checked against.',
  'help.plan.1': 'Write it here, paste it from a spreadsheet, or bring in an Excel workbook or JSON file.',
  'help.plan.2': 'Every saved change is a revision; earlier ones can be looked at and brought back.',
  'help.plan.3': 'The worst price that a buyer can come to pay is worked out from the offers, product by product.',

  'help.settings': 'Settings',
  'help.settings.text': 'Marketplaces, language, rhythm, how long snapshots are kept, hotkeys, permissions.',
  'help.settings.1': 'Press / and type what you look for, in English or Chinese.',
  'help.settings.2': 'A marketplace can be paused, which leaves its permission, or withdrawn, which takes it away.',

  'help.reports': 'Reports',
  'help.reports.text': 'What leaves Pitcrew leaves by your own click, as a file.',
  'help.reports.1':
    'The review page writes the review as a file that opens offline and prints, as slides, and as a workbook.',
  'help.reports.2':
    'The evidence pack for an appeal holds raw texts, addresses, local and platform times, and a chain that shows whether anything was altered.',
  'help.reports.3':
    'A report that the platform gave you is read on the review page; its days become part of the history.',
} as const;
