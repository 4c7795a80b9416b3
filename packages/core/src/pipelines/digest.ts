/** A short digest (64 bits, FNV-1a twice) of a value's canonical JSON: to see change, not to keep secrets. */
export function digest(value: unknown): string {
  const text = canonical(value)
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193 ^ text.length)
}

/** JSON with keys in order, so that equal values have equal texts. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

function hash(text: string, seed: number): string {
  let state = seed >>> 0
  for (let index = 0; index < text.length; index += 1) {
    state ^= text.charCodeAt(index)
    state = Math.imul(state, 0x01000193) >>> 0
  }
  return state.toString(16).padStart(8, '0')
}
