/** What every surface can show: the way back from an act, and work that takes a while. */
export const frame = {
  'undo.offered': '{text} Press Ctrl+Z to undo.',
  'undo.action': 'Undo',
  'undo.again': 'Try again',
  'undo.done': 'Undone.',
  'undo.failed': 'This could not be undone: {text}',
  'undo.dismiss': 'Dismiss',
  'progress.cancel': 'Cancel',
} as const;
