/** Lets a table that is wider than the screen be scrolled with the keyboard: its frame can be reached, and says what it holds. */
export const scrollableBy = (label: string) => ({
  viewportProps: { tabIndex: 0, role: 'group', 'aria-label': `${label}, scrolls sideways` },
})
