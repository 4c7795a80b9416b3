import type { Breach } from './contract.ts'
import { isList, isUnlisted, meantValue } from './deviations.ts'
import type { Parameter } from './operation.ts'

/** What of a query the operation does not take: names it has not, values of another type, required ones that are missing. */
export function queryBreaches(operation: string, known: readonly Parameter[], query: URLSearchParams): readonly Breach[] {
  const breaches: Breach[] = []
  for (const [name, value] of query) {
    const parameter = known.find((one) => one.name === name)
    if (!parameter && !isUnlisted(operation, name))
      breaches.push({ where: `query/${name}`, what: 'is no parameter of this operation', value })
    if (parameter) breaches.push(...valueBreaches(parameter, value))
  }
  for (const { name } of known.filter((one) => one.required && !query.has(one.name)))
    breaches.push({ where: `query/${name}`, what: 'is required', value: undefined })
  return breaches
}

function valueBreaches({ name, schema = {} }: Parameter, value: string): readonly Breach[] {
  const each = isList(name, schema.type) ? value.split(',') : [meantValue(name, value)]
  const one = schema.type === 'array' ? (schema.items ?? {}) : schema
  return each
    .filter((part) => !fits(part, one))
    .map((part) => ({ where: `query/${name}`, what: `must be ${JSON.stringify(one)}`, value: part }))
}

function fits(value: string, { type, enum: allowed, maximum }: NonNullable<Parameter['schema']>): boolean {
  if (allowed && !allowed.map(String).includes(value)) return false
  if (type === 'integer' && !/^-?\d+$/.test(value)) return false
  if (type === 'number' && (value === '' || Number.isNaN(Number(value)))) return false
  if (type === 'boolean' && !['true', 'false', '1', '0'].includes(value)) return false
  return maximum === undefined || Number(value) <= maximum
}
