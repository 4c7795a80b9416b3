import type { Field } from '@connect/core'

/** What every control of a form is given: the field as the core says it, what stands in it now, and where a change goes. */
export interface ControlProps<Kind extends Field['kind'] = Field['kind']> {
  readonly field: Extract<Field, { kind: Kind }>
  /** As it is saved or as it was typed; while it is typed, a number is a string. */
  readonly value: unknown
  readonly error: string | null
  /** Its list is under way. */
  readonly isBusy: boolean
  readonly onChange: (value: unknown) => void
}

/** Where an error summary leads. */
export const controlId = (name: string): string => `setting-${name}`

/** Of a checkbox that opens a control of that name. */
export const openerId = (name: string): string => `${controlId(name)}-on`

/** Moves the keyboard to a field: to its control, or to the checkbox that would open it. */
export function focusField(name: string): void {
  const control = document.getElementById(controlId(name)) ?? document.getElementById(openerId(name))
  control?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
