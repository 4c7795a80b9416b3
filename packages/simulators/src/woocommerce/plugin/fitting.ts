/** A little less than the protocol's 1 MB, for what is around the rows. */
const BYTES = 900_000

/** As many rows as go into one body by what is said of them, and one at least. */
export function fitting<Row>(rows: readonly Row[], said: (row: Row) => unknown): Row[] {
  let bytes = 0
  const more = rows.findIndex((row, at) => {
    bytes += Buffer.byteLength(JSON.stringify(said(row)))
    return at > 0 && bytes > BYTES
  })
  return more < 0 ? [...rows] : rows.slice(0, more)
}
