/** What v2 answers to who does not ask for JSON: the same tree as elements; the rows of a list are named by the singular of its name. */
export function xmlOf(body: unknown, name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, body)}`
}

function element(name: string, value: unknown): string {
  const tag = /^[A-Za-z_][\w.-]*$/.test(name) ? name : 'value'
  if (value === null || value === undefined || value === '') return `<${tag}/>`
  return `<${tag}>${content(name, value)}</${tag}>`
}

function content(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((row) => element(singular(name), row)).join('')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([field, one]) => element(field, one))
      .join('')
  return escaped(String(value))
}

function singular(name: string): string {
  if (name.endsWith('statuses') || name.endsWith('addresses')) return name.slice(0, -2)
  return name.endsWith('s') ? name.slice(0, -1) : 'value'
}

function escaped(text: string): string {
  // Control characters have no place in XML, escaped or not.
  const allowed = [...text].filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t').join('')
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
