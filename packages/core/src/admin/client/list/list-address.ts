import type { ListQuery } from '../../views/list.ts'

/** Where a list is, as its address says it. `trail`: the cursors of the pages before this one, the first page being ''. */
export interface ListPlace extends Pick<ListQuery, 'search' | 'filter' | 'cursor'> {
  readonly trail: readonly string[]
}

/** The address of a list screen, with nothing in it that says nothing. A new search or filter starts at the first page. */
export function listAddress(path: string, { search, filter, cursor = null, trail = [] }: Partial<ListPlace>): string {
  const params = new URLSearchParams()
  if (search) params.set('search', search)
  if (filter) params.set('filter', filter)
  if (cursor) params.set('cursor', cursor)
  for (const earlier of trail) params.append('before', earlier)
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

/** The page after this one. */
export const nextPlace = (place: ListPlace, next: string): ListPlace => ({
  ...place,
  cursor: next,
  trail: [...place.trail, place.cursor ?? ''].slice(-longestTrail),
})

/** The page before this one; null on the first. Whoever went further than the trail remembers comes back to the first page. */
export function previousPlace(place: ListPlace): ListPlace | null {
  if (place.cursor === null) return null
  return { ...place, cursor: place.trail.at(-1) || null, trail: place.trail.slice(0, -1) }
}

/** Addresses stay short: cursors of this many pages fit in one. */
const longestTrail = 20
