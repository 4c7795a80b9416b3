export type Row = Readonly<Record<string, unknown>>

/** The records of a posted list; what is none is passed over, as PHP does. */
export function records(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

export function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function record(value: unknown): Row {
  return isRecord(value) ? value : {}
}

/** A posted text; undefined where there is none. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** As PHP reads a number out of anything. */
export function number(value: unknown): number {
  if (typeof value === 'boolean') return value ? 1 : 0
  return Number.parseFloat(String(value ?? '')) || 0
}
