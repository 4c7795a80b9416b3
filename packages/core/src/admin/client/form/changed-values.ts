import type { ConfigurationView } from '../../views/configuration.ts'
import { asPosted, savedValue } from './as-posted.ts'
import { fieldsOf } from './fields-of.ts'

/** What was typed, by field name. */
export type Draft = Readonly<Record<string, unknown>>

/** What a save posts: the values that differ from the saved ones. What was typed and put back as it was counts as not changed. */
export function changedValues(saved: ConfigurationView, draft: Draft): Readonly<Record<string, unknown>> {
  const changed: Record<string, unknown> = {}
  for (const field of fieldsOf(saved)) {
    if (!(field.name in draft)) continue
    const value = asPosted(field, draft[field.name])
    if (!isEqual(value, savedValue(field))) changed[field.name] = value
  }
  return changed
}

/** Values of a form: plain, or an object of plain ones. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return Object.is(one, other)
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const names = Object.keys(left)
  return names.length === Object.keys(right).length && names.every((name) => name in right && isEqual(left[name], right[name]))
}
