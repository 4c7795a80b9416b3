import type { Field } from '../../views/configuration.ts'
import { savedValue } from './as-posted.ts'
import { fieldsOf, parentsOf } from './fields-of.ts'
import type { FormState } from './form-state.ts'

/** What stands in a field now. */
export const fieldValue = ({ draft }: Pick<FormState, 'draft'>, field: Field): unknown =>
  field.name in draft ? draft[field.name] : savedValue(field)

/** What is wrong with it: as the last save said, else as it is saved, until something else is typed. */
export const fieldError = ({ draft, errors }: Pick<FormState, 'draft' | 'errors'>, field: Field): string | null =>
  errors[field.name] ?? (field.name in draft ? null : field.error)

/** What other fields' lists are asked for with. */
export function chosenParents(state: FormState): URLSearchParams {
  const parents = new Set(parentsOf(state.saved))
  const chosen = new URLSearchParams()
  for (const field of fieldsOf(state.saved)) {
    const value = fieldValue(state, field)
    if (parents.has(field.name) && typeof value === 'string' && value !== '') chosen.set(field.name, value)
  }
  return chosen
}
