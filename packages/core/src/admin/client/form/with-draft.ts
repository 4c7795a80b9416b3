import type { Field } from '../../views/configuration.ts'
import { asPosted, savedValue } from './as-posted.ts'
import { isEqual } from './changed-values.ts'
import { dependentsOf, fieldsOf } from './fields-of.ts'
import type { FormState } from './form-state.ts'

/**
 * The form after somebody typed a value. Fields that depend on it are emptied, because they named something of the former choice; with the
 * saved choice put back, they are what was saved.
 */
export function withDraft(state: FormState, name: string, value: unknown): FormState {
  const fields = new Map(fieldsOf(state.saved).map((field) => [field.name, field]))
  const field = fields.get(name)
  if (!field) return state
  const draft = { ...state.draft, [name]: value }
  const errors = { ...state.errors }
  const isBack = isEqual(asPosted(field, value), savedValue(field))
  for (const dependent of dependentsOf(state.saved, name)) {
    delete errors[dependent]
    const emptied = fields.get(dependent)
    if (isBack) delete draft[dependent]
    else if (emptied) draft[dependent] = emptyValue(emptied)
  }
  delete errors[name]
  return { ...state, draft, errors, outcome: isStillSo(state.outcome, errors) ? state.outcome : null }
}

/** That somebody else saved stays said; errors that are all being seen to have nothing left to say. */
const isStillSo = (outcome: FormState['outcome'], errors: FormState['errors']): boolean =>
  outcome?.kind === 'changed_meanwhile' || (outcome?.kind === 'errors' && Object.keys(errors).length > 0)

function emptyValue(field: Field): unknown {
  switch (field.kind) {
    case 'text':
      return ''
    case 'switch':
      return false
    case 'mapping':
      return Object.fromEntries(field.rows.map((row) => [row.id, null]))
    case 'number':
      return field.value
    case 'choice':
    case 'optional_number':
    case 'optional_time':
    case 'optional_time_range':
    case 'optional_date_time':
      return null
  }
}
