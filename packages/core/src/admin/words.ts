/** What a screen says of its own parts: headings and buttons that are the same whatever is shown, in every app. */
export const screenWords = {
  /** Names the way from screen to screen, where an app draws it itself. */
  screens: 'Screens',
  close: 'Close',
  list: {
    previous: 'Previous page',
    next: 'Next page',
    pages: 'Pages',
    filters: 'Filters',
    actions: 'Actions',
  },
  action: { failed: 'That did not arrive. Check your connection and try again.' },
  running: { cancel: 'Cancel', cancelling: 'Stopping after the current step', started: 'Started' },
  chart: { asTable: 'Show the numbers', asChart: 'Show the chart', at: 'When' },
  home: {
    done: 'Done',
    toDo: 'To do',
    state: 'Is everything in step?',
    progress: (done: number, steps: number): string => `${done} of ${steps} done`,
    lastRuns: 'Last runs',
    nextRuns: 'Next runs',
    noRuns: 'Nothing has run yet.',
    noNextRuns: 'Nothing is planned.',
    problems: 'Newest problems',
    noProblems: 'No open problems.',
    allProblems: (count: number): string => (count === 1 ? 'Show the problem' : `Show all ${count} problems`),
  },
  orders: { order: 'Order', state: 'State', picking: 'Picking orders', ordered: 'Ordered', picked: 'Picked', shipped: 'Shipped' },
  products: {
    product: 'Product',
    state: 'State',
    stock: 'Stock',
    location: 'Location',
    store: 'Store',
    warehouse: 'IntelliTrack',
  },
  users: { person: 'Person', rights: 'May' },
  stock: { equal: 'Equal', differs: 'Differs' },
  problems: { advice: 'What to do', store: 'In the store', warehouse: 'In IntelliTrack', since: 'Since:' },
  /** What stands instead of a screen that could not be shown. */
  broken: {
    title: 'This screen could not be shown',
    text: 'Nothing is lost: what is being synchronized goes on in the background. Try again; if it stays like this, open the app anew from your store.',
    again: 'Try again',
  },
} as const
