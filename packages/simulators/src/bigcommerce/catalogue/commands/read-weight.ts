import { CommandError, type Reader } from '../../../server/reader.ts'

/** A weight in the store's unit; null where none is given. */
export function readWeight(read: Reader, field: string): number | null {
  const value = read.value(field)
  if (value === undefined || value === null) return null
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value
  throw new CommandError(`${field} must be a number of at least 0, not ${JSON.stringify(value)}`)
}
