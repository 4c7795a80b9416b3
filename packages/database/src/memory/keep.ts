import { storableText } from '../repositories/storable.ts'
import { type ColumnKind, columnsOf, type Table } from '../repositories/table.ts'

/**
 * A row as PostgreSQL would give it back: only the table's columns, instants in UTC, texts without what cannot be stored. A deep copy, and frozen:
 * whoever changes a record that it has put or read finds out at once.
 */
export function keep<Row>(table: Table<Row>, row: Row): Row {
  const kept: Record<string, unknown> = {}
  for (const [name, kind] of columnsOf(table)) kept[name] = keepField(table.name, name, kind, row[name] ?? null)
  return Object.freeze(kept) as Row
}

function keepField(table: string, name: string, kind: ColumnKind, value: unknown): unknown {
  if (value === null) return null
  if (kind === 'integer' && !isInteger(value)) throw new Error(`${table}.${name} is to be a whole number of 32 bits, not ${String(value)}`)
  if (kind === 'instant') return canonicalInstant(value as string)
  if (kind === 'text') return storableText(value as string)
  return kind === 'json' ? frozenCopy(value) : value
}

const isInteger = (value: unknown): boolean => Number.isInteger(value) && ((value as number) | 0) === value

/** Throws a RangeError on what is no instant. */
function canonicalInstant(text: string): string {
  return text.length === 24 && text.endsWith('Z') ? text : new Date(text).toISOString()
}

function frozenCopy(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return Object.freeze(value.map((element) => frozenCopy(element ?? null)))
  const copy: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) if (field !== undefined) copy[storableText(name)] = frozenCopy(field)
  return Object.freeze(copy)
}
