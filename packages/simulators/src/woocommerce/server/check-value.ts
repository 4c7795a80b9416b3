import type { Arg, ArgType } from './args.ts'

export interface Complaint {
  readonly code: string
  readonly message: string
  readonly data: unknown
}

/** What WordPress has against a value; null: nothing. */
export function complaintOf(arg: Arg, value: unknown, name: string): Complaint | null {
  const types = typeof arg.type === 'string' ? [arg.type] : arg.type
  const type = types.find((one) => isType(one, value))
  if (!type) return complain('rest_invalid_type', `${name} is not of type ${types.join(',')}.`, { param: name })
  if (type === 'array' && arg.items) {
    const items = arg.items
    for (const [at, item] of listOf(value).entries()) {
      const complaint = complaintOf(items, item, `${name}[${at}]`)
      if (complaint) return complaint
    }
  }
  if (type === 'object' && arg.properties) {
    for (const [field, own] of Object.entries(arg.properties)) {
      const inner = (value as Readonly<Record<string, unknown>>)[field]
      const complaint = inner === undefined ? null : complaintOf(own, inner, `${name}[${field}]`)
      if (complaint) return complaint
    }
  }
  return ofEnum(arg, value, name) ?? ofBounds(arg, value, name) ?? ofFormat(arg, value)
}

/** As `rest_is_array` reads it: a text is a list with commas. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string'
    ? value
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : [value]
}

function isType(type: ArgType, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return isNumeric(value) && Number.isInteger(Number(value))
    case 'number':
      return isNumeric(value)
    case 'string':
      return typeof value === 'string'
    case 'boolean':
      return typeof value === 'boolean' || [0, 1, '0', '1', 'true', 'false'].includes(value as never)
    case 'array':
      return Array.isArray(value) || typeof value === 'string' || typeof value === 'number'
    case 'object':
      return (typeof value === 'object' && value !== null) || value === ''
    case 'null':
      return value === null
    case 'mixed':
      return true
  }
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value))
}

function ofEnum(arg: Arg, value: unknown, name: string): Complaint | null {
  if (!arg.enum || arg.enum.includes(String(value))) return null
  return complain('rest_not_in_enum', `${name} is not one of ${enumerated(arg.enum)}.`, null)
}

function enumerated(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ')
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
}

function ofBounds({ minimum, maximum }: Arg, value: unknown, name: string): Complaint | null {
  const number = Number(value)
  const low = minimum !== undefined && number < minimum
  const high = maximum !== undefined && number > maximum
  if (!low && !high) return null
  if (minimum !== undefined && maximum !== undefined)
    return complain('rest_out_of_bounds', `${name} must be between ${minimum} (inclusive) and ${maximum} (inclusive)`, null)
  const message = low ? `${name} must be greater than or equal to ${minimum}` : `${name} must be less than or equal to ${maximum}`
  return complain('rest_out_of_bounds', message, null)
}

function ofFormat({ format }: Arg, value: unknown): Complaint | null {
  if (format === 'date-time' && !DATE.test(String(value))) return complain('rest_invalid_date', 'Invalid date.', null)
  if (format === 'email' && value !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(String(value)))
    return complain('rest_invalid_email', 'Invalid email address.', null)
  return null
}

const DATE = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}(:?\d{2})?)?$/

function complain(code: string, message: string, data: unknown): Complaint {
  return { code, message, data }
}
