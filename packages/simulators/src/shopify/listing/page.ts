import { refuse } from '../executor/errors.ts'
import type { ListingArguments } from './listing.ts'

export interface Positioned<T> {
  readonly item: T
  readonly number: number
  readonly value: string | number
}

/** A connection's value: `nodes`, `edges` and `pageInfo` as GraphQL reads them. */
export class Page<T> {
  readonly #rows: readonly Positioned<T>[]
  readonly #more: { readonly next: boolean; readonly previous: boolean }

  constructor(rows: readonly Positioned<T>[], more: { readonly next: boolean; readonly previous: boolean }) {
    this.#rows = rows
    this.#more = more
  }

  get nodes(): readonly T[] {
    return this.#rows.map((row) => row.item)
  }

  get edges(): readonly { readonly cursor: string; readonly node: T }[] {
    return this.#rows.map((row) => ({ cursor: cursorOf(row), node: row.item }))
  }

  get pageInfo() {
    const first = this.#rows[0]
    const last = this.#rows.at(-1)
    return {
      hasNextPage: this.#more.next,
      hasPreviousPage: this.#more.previous,
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
    }
  }
}

/** Pagination of one list ends here, whatever lies behind (reference 1.6). */
export const LIST_END = 25_000

export function wholeOf<T>(rows: readonly Positioned<T>[]): Page<T> {
  return new Page(rows, { next: false, previous: false })
}

/** The page of sorted rows that the arguments ask for. */
export function pageOf<T>(rows: readonly Positioned<T>[], args: ListingArguments, direction: 1 | -1): Page<T> {
  const reachable = rows.length > LIST_END ? rows.slice(0, LIST_END) : rows
  const from = args.after ? firstBehind(reachable, positionOf(args.after), direction) : 0
  const to = args.before ? firstNotBefore(reachable, positionOf(args.before), direction) : reachable.length
  if (typeof args.last === 'number' && typeof args.first !== 'number') {
    const start = Math.max(from, to - args.last)
    return new Page(reachable.slice(start, to), { next: to < reachable.length, previous: start > 0 })
  }
  const end = Math.min(to, from + (args.first ?? 0))
  return new Page(reachable.slice(from, end), { next: end < reachable.length, previous: from > 0 })
}

type Position = Pick<Positioned<unknown>, 'number' | 'value'>

function firstBehind(rows: readonly Position[], position: Position, direction: number): number {
  return bisect(rows, (row) => direction * order(row, position) > 0)
}

function firstNotBefore(rows: readonly Position[], position: Position, direction: number): number {
  return bisect(rows, (row) => direction * order(row, position) >= 0)
}

function bisect(rows: readonly Position[], holds: (row: Position) => boolean): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(rows[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function order(a: Position, b: Position): number {
  if (a.value < b.value) return -1
  if (a.value > b.value) return 1
  return a.number - b.number
}

function cursorOf(row: Position): string {
  return Buffer.from(JSON.stringify({ last_id: row.number, last_value: row.value })).toString('base64')
}

function positionOf(cursor: string): Position {
  try {
    const { last_id, last_value } = JSON.parse(Buffer.from(cursor, 'base64').toString()) as Record<string, unknown>
    if (typeof last_id === 'number' && (typeof last_value === 'string' || typeof last_value === 'number'))
      return { number: last_id, value: last_value }
  } catch {}
  return refuse('INVALID_CURSOR', 'Invalid cursor for current pagination sort.')
}
