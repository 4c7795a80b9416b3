import type { Listed, ListQuery } from '../views/list.ts'

/** A list that this person may not see: nothing in it, and why. */
export const closedList = (why: string): Listed<never> => ({ rows: [], next: null, empty: why })

/** What is said where there is no row: nothing of the kind yet, or nothing that fits what was asked for. */
export function emptyWords({ search, filter }: ListQuery, none: string, what: string): string {
  if (search.trim() !== '') return `No ${what} found for "${search.trim()}". Check it, or clear the search.`
  return filter === '' ? none : `No ${what} here now. Choose another filter to see the others.`
}
