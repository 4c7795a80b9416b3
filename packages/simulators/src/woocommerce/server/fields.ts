/** Cuts an answer to what `_fields` names; `a.b` reaches into records, never into the lists of a batch. */
export function onlyFields(body: unknown, query: URLSearchParams): unknown {
  const names = [...query.getAll('_fields'), ...query.getAll('_fields[]')].flatMap((one) => one.split(',')).map((one) => one.trim())
  const wanted = names.filter((one) => one !== '')
  if (wanted.length === 0 || typeof body !== 'object' || body === null) return body
  return Array.isArray(body) ? body.map((row: unknown) => cut(row, wanted)) : cut(body, wanted)
}

function cut(row: unknown, wanted: readonly string[]): unknown {
  if (typeof row !== 'object' || row === null) return row
  if (Array.isArray(row)) return []
  const whole = new Set(wanted.filter((name) => !name.includes('.')))
  return Object.fromEntries(
    Object.entries(row).flatMap(([field, value]) => {
      if (whole.has(field)) return [[field, value]]
      const inner = wanted.filter((name) => name.startsWith(`${field}.`)).map((name) => name.slice(field.length + 1))
      return inner.length > 0 ? [[field, cut(value, inner)]] : []
    }),
  )
}
