/** What every surface can show: the way back from an act, and work that takes a while. */
export const frame = {
  'frame.opening': 'Opening what is stored in this browser…',
  'frame.help': 'Help',
  'undo.offered': '{text} Press Ctrl+Z to undo.',
  'undo.action': 'Undo',
  'undo.again': 'Try again',
  'undo.done': 'Undone.',
  'undo.failed': 'This could not be undone: {text}',
  'undo.dismiss': 'Dismiss',
  'file.making': 'Writing the file…',
  'file.failed': 'The file could not be written.',
  'progress.cancel': 'Cancel',
} as const;
