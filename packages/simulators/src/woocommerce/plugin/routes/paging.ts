import type { SiteContext } from '../../context.ts'
import { gmt, siteNow } from '../../site/dates.ts'
import type { Fields } from '../fields.ts'
import { InvalidField } from '../fields.ts'

interface Place {
  readonly at: string
  readonly id: number
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

/** One page of rows in the order of instant and id, or of id alone; the cursor names the last row of the page before. */
export function pageOf<Row extends { readonly id: number }>(
  rows: readonly Row[],
  body: Fields,
  most: number,
  instantOf: (row: Row) => string,
): Page<Row> {
  const limit = body.wholeNumber('limit', 1, most)
  const after = readCursor(body.optionalText('after'))
  const placed = rows.map((row) => ({ row, at: instantOf(row), id: row.id }))
  const left = placed.filter((one) => after === null || compare(one, after) > 0).sort(compare)
  const page = left.slice(0, limit)
  const last = page.at(-1)
  return { rows: page.map(({ row }) => row), next: last && left.length > limit ? `${last.at}|${last.id}` : null }
}

/** By id alone. */
export function byId(): string {
  return ''
}

export function asOf(context: SiteContext): string {
  return gmt(siteNow(context))
}

function readCursor(cursor: string | null): Place | null {
  if (cursor === null) return null
  const [at = '', id = ''] = cursor.split('|')
  if (!/^\d+$/.test(id)) throw new InvalidField('after', 'a cursor that a page gave')
  return { at, id: Number(id) }
}

function compare(a: Place, b: Place): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id - b.id
}
