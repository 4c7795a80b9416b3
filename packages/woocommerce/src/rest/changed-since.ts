import { Unavailable } from '@connect/core'
import { gmtSecond } from '../protocol/documents/fields.ts'
import type { Query } from '../protocol/rest-address.ts'

/** Where reading by date stands: all before the second `at` was given, and of that second these ids. GMT without Z. */
export interface ChangedPlace {
  readonly at: string
  readonly given: number[]
}

export interface ChangedPage<Row> {
  readonly rows: readonly Row[]
  /** null: this was the last page. */
  readonly next: ChangedPlace | null
  /** When the store answered, by its own clock. */
  readonly at: number
}

interface Dated {
  readonly id: number
  readonly date_modified_gmt: string | null
  readonly date_created_gmt?: string | null
}

type Field = 'modified' | 'date'
type Ask<Row> = (query: Query & Readonly<Record<string, string | number | boolean>>) => Promise<{
  readonly data: readonly Row[]
  readonly total: number | null
  readonly at: number
}>

/**
 * Rows by the date of their last change (or of their making), oldest first. There is no cursor, and page numbers would skip rows as others change: each page
 * begins at the second in which the last one ended, without those of that second that were given. What changes meanwhile comes again, later.
 */
export async function* changedSince<Row extends Dated>(
  from: ChangedPlace,
  ask: Ask<Row>,
  field: Field = 'modified',
): AsyncGenerator<ChangedPage<Row>> {
  for (let place: ChangedPlace | null = from; place !== null; ) {
    if (place.given.length > CROWD) {
      const crowd: readonly Row[] = await wholeSecond(place, ask, field)
      const next: ChangedPlace = { at: later(place.at, 1), given: [] }
      yield { rows: crowd, next, at: 0 }
      place = next
      continue
    }
    const { data, total, at } = await ask({ ...since(place, field), orderby: field, order: 'asc' })
    const next: ChangedPlace | null = placeAfter(place, data, total, field)
    yield { rows: data, next, at }
    place = next
  }
}

/** `modified_after` is later than, not at; without Z and with `dates_are_gmt`, or it would be taken for the site's own time. */
const since = ({ at, given }: ChangedPlace, field: Field) => ({
  [field === 'modified' ? 'modified_after' : 'after']: later(at, -1),
  dates_are_gmt: true,
  ...(given.length > 0 ? { exclude: given.join(',') } : {}),
})

function placeAfter<Row extends Dated>(
  { at, given }: ChangedPlace,
  rows: readonly Row[],
  total: number | null,
  field: Field,
): ChangedPlace | null {
  const last = rows.at(-1)
  const isLast = total === null ? rows.length < ROWS : total <= rows.length
  if (last === undefined || isLast) return null
  const seconds = rows.map((row) => secondOf(row, field) ?? at)
  const newest = seconds.reduce((a, b) => (b > a ? b : a), at)
  const ids = rows.filter((_, n) => seconds[n] === newest).map(({ id }) => id)
  if (ids.every((id) => given.includes(id)))
    throw new Unavailable('store', 'fault', 'A list of the store does not go on: it repeats a page')
  return newest === at ? { at, given: [...new Set([...given, ...ids])] } : { at: newest, given: ids }
}

/** Somebody changed hundreds of rows within one second: those are read by id, each page over half of the one before, as they may leave it while they are read. */
async function wholeSecond<Row extends Dated>({ at }: ChangedPlace, ask: Ask<Row>, field: Field): Promise<readonly Row[]> {
  const [after, before] = field === 'modified' ? ['modified_after', 'modified_before'] : ['after', 'before']
  const found = new Map<number, Row>()
  for (let offset = 0; offset < MOST; offset += ROWS / 2) {
    const bounds = { [after as string]: later(at, -1), [before as string]: later(at, 1), dates_are_gmt: true }
    const { data } = await ask({ ...bounds, orderby: 'id', order: 'asc', offset })
    for (const row of data) found.set(row.id, row)
    if (data.length < ROWS) return [...found.values()]
  }
  throw new Unavailable('store', 'fault', 'A list of the store does not end')
}

function secondOf(row: Dated, field: Field): string | null {
  const iso = field === 'modified' ? row.date_modified_gmt : (row.date_created_gmt ?? null)
  return iso === null ? null : gmtSecond(iso)
}

const later = (second: string, by: number): string => gmtSecond(new Date(Date.parse(`${second}Z`) + by * 1000).toISOString())

const ROWS = 100
/** More ids than an address should hold. */
const CROWD = 400
const MOST = 100_000
