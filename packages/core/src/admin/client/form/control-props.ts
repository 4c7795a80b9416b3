import type { Field } from '../../views/configuration.ts'

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

/** The checkboxes that open a control. */
export type OptionalKind = 'optional_number' | 'optional_time' | 'optional_date_time' | 'optional_time_range'

/** Where an error summary leads. */
export const controlId = (name: string): string => `setting-${name}`

/** Of a checkbox that opens a control of that name. */
export const openerId = (name: string): string => `${controlId(name)}-on`

/** Few choices that nothing else depends on are all shown at once. */
export const isShownWhole = (field: Extract<Field, { kind: 'choice' }>, isParent: boolean): boolean =>
  !isParent && field.dependsOn.length === 0 && field.choices.length <= mostRadios

const mostRadios = 3

/** What stands in a field for text while it is typed. */
export const typedText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
