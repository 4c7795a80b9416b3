import type { Arg, Args } from './args.ts'
import { listOf } from './check-value.ts'

/** A body as WordPress hands it on once it was checked: cast to the types that were declared; a null number is 0. Batches have none of it. */
export function sanitized(args: Args, body: unknown): Readonly<Record<string, unknown>> {
  const given = typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Readonly<Record<string, unknown>>) : {}
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, args[name] ? cast(args[name], value) : value]))
}

function cast(arg: Arg, value: unknown): unknown {
  const types = typeof arg.type === 'string' ? [arg.type] : arg.type
  if (types.includes('null') && value === null) return null
  if (types.includes('integer')) return Math.trunc(Number(value)) || 0
  if (types.includes('boolean')) return value === true || value === 1 || value === '1' || value === 'true'
  if (types.includes('string')) return value === null ? '' : String(value)
  return types.includes('array') && value !== null ? listOf(value) : value
}
