import { done, type Outcome, refuse } from '../outcome.ts'

export interface PageRequest {
  readonly cursor?: string
  readonly limit: number
  readonly direction?: 'asc' | 'desc'
}

export interface Page<T> {
  readonly rows: readonly T[]
  readonly nextCursor: string | null
}

interface Row {
  readonly id: string
  readonly changeSequence: number
}

/**
 * A page of rows that come in the order they changed. The cursor names the last row seen, so a row that changes meanwhile moves to the
 * end and is seen again; none is skipped.
 */
export function page<T extends Row>(rows: Iterable<T>, request: PageRequest, wanted: (row: T) => boolean = () => true): Outcome<Page<T>> {
  const position = positionOf(request.cursor)
  if (!position) return refuse('invalid_cursor', 'The cursor is not one that was given out. Begin again without one.', 'cursor')
  const descending = request.direction === 'desc'
  const ordered = descending ? [...rows].reverse() : rows
  const found: T[] = []
  for (const row of ordered) {
    if (!isBeyond(row, position, descending) || !wanted(row)) continue
    found.push(row)
    if (found.length > request.limit) break
  }
  const more = found.length > request.limit
  const shown = more ? found.slice(0, -1) : found
  const last = shown.at(-1)
  return done({ rows: shown, nextCursor: more && last ? `${last.changeSequence}~${last.id}` : null })
}

type Position = { readonly sequence: number; readonly id: string } | 'start'

function positionOf(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return 'start'
  const match = /^(\d+)~(.+)$/.exec(cursor)
  return match ? { sequence: Number(match[1]), id: match[2]! } : undefined
}

/** Rows of equal sequence (seeded ones) keep the order they are in: all but the one named come by their id. */
function isBeyond(row: Row, position: Position, descending: boolean): boolean {
  if (position === 'start') return true
  const compared = row.changeSequence - position.sequence || (row.id < position.id ? -1 : row.id > position.id ? 1 : 0)
  return descending ? compared < 0 : compared > 0
}
