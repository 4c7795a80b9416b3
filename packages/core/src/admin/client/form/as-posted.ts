import type { Field } from '../../views/configuration.ts'

/**
 * What is typed, as a save posts it. A number is a string while it is typed; what is none is posted as it was typed, and the core says what
 * is wrong with it. A mapping is posted whole.
 */
export function asPosted(field: Field, typed: unknown): unknown {
  switch (field.kind) {
    case 'number':
    case 'optional_number':
      return typeof typed === 'string' && /^\s*-?\d+\s*$/.test(typed) ? Number(typed) : typed
    case 'mapping':
      return { ...savedMapping(field.rows), ...(typed as Readonly<Record<string, string | null>>) }
    case 'choice':
    case 'text':
    case 'switch':
    case 'optional_time':
    case 'optional_time_range':
    case 'optional_date_time':
      return typed
  }
}

/** What is saved, in the form a save posts it. */
export const savedValue = (field: Field): unknown => (field.kind === 'mapping' ? savedMapping(field.rows) : field.value)

const savedMapping = (rows: readonly { readonly id: string; readonly value: string | null }[]): Readonly<Record<string, string | null>> =>
  Object.fromEntries(rows.map(({ id, value }) => [id, value]))
