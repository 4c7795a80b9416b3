/**
 * What the screens that set up and start a synchronization say of their own parts: headings and buttons that never depend on what is shown.
 * Apart from the rest of the core, so that a page in the browser takes it along alone.
 */
export const setupWords = {
  cancel: 'Cancel',
  discard: 'Discard',
  loading: 'Loading',
  unsaved: 'Unsaved changes',
  /** Where an app asks by itself before what was typed is lost. */
  leave: { text: 'What you changed here is not saved yet.', stay: 'Stay here', leave: 'Leave without saving' },
  form: {
    showSaved: 'Show the saved values',
    from: 'From',
    to: 'To',
    storeLocation: 'Store location',
    shows: 'Shows the stock of',
  },
  step: { to_do: 'To do', doing: 'In progress', done: 'Done', failed: 'Failed' },
  write: {
    label: 'What',
    where: 'Where',
    action: 'Change',
    beforeAfter: 'Before and after',
    fromTo: (before: string, after: string): string => (before === '' ? after : `${before} → ${after}`),
  },
} as const
