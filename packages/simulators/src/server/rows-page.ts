type Row = Readonly<Record<string, unknown>>

const RESERVED = new Set(['limit', 'offset'])

/** Rows for the control API; `?limit=` and `?offset=` page them, any other parameter is compared with the field of its name. */
export function rowsPage(rows: readonly Row[], search: URLSearchParams): { readonly total: number; readonly rows: readonly Row[] } {
  const found = rows.filter((row) => [...search].every(([field, value]) => RESERVED.has(field) || String(row[field]) === value))
  const offset = Number(search.get('offset') ?? 0)
  return { total: found.length, rows: found.slice(offset, offset + Number(search.get('limit') ?? 100)) }
}
