import type { ListQuery, ReportPage } from '@connect/core'

/** The key of a page's last row, as the next page is asked for. */
export type Key = readonly [string, string]

export const cursorOf = ([first, second]: Key): string => JSON.stringify([first, second])

/** A cursor comes from an address, so it may be anything: what is none begins at the first page. */
export function keyOf(cursor: string | null): Key | null {
  if (cursor === null) return null
  try {
    const [first, second]: unknown[] = JSON.parse(cursor)
    return typeof first === 'string' && typeof second === 'string' ? [first, second] : null
  } catch {
    return null
  }
}

/** The same, where the first part is an instant. */
export function instantKeyOf(cursor: string | null): Key | null {
  const key = keyOf(cursor)
  return key && !Number.isNaN(Date.parse(key[0])) ? [new Date(Date.parse(key[0])).toISOString(), key[1]] : null
}

const most = 250

/** How many rows a page has: a limit comes from an address too. */
export const limitOf = ({ limit }: ListQuery): number => Math.min(most, Math.max(1, Math.trunc(limit) || 1))

/** One row more than the page has was asked for: it says that there is a next page. */
export function pageOf<Found, Row>(
  found: readonly Found[],
  limit: number,
  keyOfRow: (row: Found) => Key,
  toRow: (row: Found) => Row,
): ReportPage<Row> {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows: rows.map(toRow), next: found.length > limit && last ? cursorOf(keyOfRow(last)) : null }
}
