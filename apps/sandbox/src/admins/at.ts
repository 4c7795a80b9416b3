/** An instant as the reader's own clock has it. */
export const at = (instant: string): string => new Date(instant).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })
