import type { ConfigurationView, Field } from '../../views/configuration.ts'
import { fieldsOf } from './fields-of.ts'

interface ErrorLines {
  /** In the order of the form. */
  readonly fields: readonly { readonly name: Field['name']; readonly label: string; readonly error: string }[]
  /** What belongs to no field of this form is said all the same. */
  readonly others: readonly string[]
}

/** What a refused save has to say, for the sum of it at the head of the form. */
export function errorLines(view: ConfigurationView, errors: Readonly<Record<string, string>>): ErrorLines {
  const fields = fieldsOf(view).flatMap(({ name, label }) => (errors[name] === undefined ? [] : [{ name, label, error: errors[name] }]))
  const named = new Set(fields.map(({ name }) => name))
  return { fields, others: Object.entries(errors).flatMap(([name, error]) => (named.has(name) ? [] : [error])) }
}
