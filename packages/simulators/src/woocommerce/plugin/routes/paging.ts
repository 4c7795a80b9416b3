import type { SiteContext } from '../../context.ts'
import { gmt, siteNow } from '../../site/dates.ts'
import { type Fields, InvalidField } from '../fields.ts'
import { fitting } from '../fitting.ts'

interface Place {
  readonly at: string
  readonly id: number
}

export interface Page {
  readonly documents: readonly unknown[]
  readonly next: string | null
}

export interface Paged<Row> {
  readonly most: number
  instantOf(row: Row): string
  show(row: Row): unknown
}

/**
 * One page of rows in the order of instant and id, or of id alone; the cursor names the last row of the page before.
 * A page that would be too large for a body ends earlier.
 */
export function pageOf<Row extends { readonly id: number }>(
  rows: readonly Row[],
  body: Fields,
  { most, instantOf, show }: Paged<Row>,
): Page {
  const limit = body.wholeNumber('limit', 1, most)
  const after = readCursor(body.optionalText('after'))
  const placed = rows.map((row) => ({ row, at: instantOf(row), id: row.id }))
  const left = placed.filter((one) => after === null || compare(one, after) > 0).sort(compare)
  const shown = left.slice(0, limit).map(({ row, at, id }) => ({ at, id, document: show(row) }))
  const page = fitting(shown, ({ document }) => document)
  const last = page.at(-1)
  return { documents: page.map(({ document }) => document), next: last && left.length > page.length ? `${last.at}|${last.id}` : null }
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
