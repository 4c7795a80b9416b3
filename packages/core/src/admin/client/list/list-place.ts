import type { ListQuery } from '../../views/list.ts'
import type { ListPlace } from './list-address.ts'

export const rowsPerPage = 25
const longest = { search: 200, filter: 64, cursor: 400 }

/** What a list screen is asked for, from its address; what is too long to be meant is cut off. */
export function placeOf(params: URLSearchParams): ListPlace {
  return {
    search: (params.get('search') ?? '').trim().slice(0, longest.search),
    filter: (params.get('filter') ?? '').slice(0, longest.filter),
    cursor: (params.get('cursor') ?? '').slice(0, longest.cursor) || null,
    trail: params.getAll('before').map((cursor) => cursor.slice(0, longest.cursor)),
  }
}

/** What the core is asked for at that place. */
export function listQueryOf(params: URLSearchParams): ListQuery {
  const { search, filter, cursor } = placeOf(params)
  return { search, filter, cursor, limit: rowsPerPage }
}
