import type { Field } from '@connect/core'
import { type ControlProps, controlId, type OptionalKind, openerId } from '@connect/core/client'
import { CheckboxControl } from '@wordpress/components'
import { Stack } from '../../parts/stack.tsx'
import { saidOf } from './said-of.tsx'
import { OpenedField } from './text-control.tsx'
import { TimeRangeControl } from './time-range-control.tsx'

export const SwitchControl = ({ field, value, error, onChange }: ControlProps<'switch'>) => (
  <Marked id={controlId(field.name)} field={field} isOn={value === true} error={error} onMark={onChange} />
)

/** A checkbox that, marked, opens a control filled with what is suggested; unmarked, the setting is off. */
export function OptionalControl(props: ControlProps<OptionalKind>) {
  const { field, value, error, onChange } = props
  const isOn = value !== null
  const mark = (marked: boolean): void => onChange(marked ? (field.value ?? field.suggested) : null)
  return (
    <Stack gap={2}>
      <Marked id={openerId(field.name)} field={field} isOn={isOn} error={isOn ? null : error} onMark={mark} />
      {isOn && (
        <div className="intellitrack-opened">
          {field.kind === 'optional_time_range' ? <TimeRangeControl {...props} field={field} /> : <OpenedField {...props} field={field} />}
        </div>
      )}
    </Stack>
  )
}

interface MarkedProps {
  readonly id: string
  readonly field: Pick<Field, 'name' | 'label' | 'help' | 'locked'>
  readonly isOn: boolean
  readonly error: string | null
  readonly onMark: (marked: boolean) => void
}

function Marked({ id, field, isOn, error, onMark }: MarkedProps) {
  const { isWrong, ...said } = saidOf(field, error)
  return (
    <CheckboxControl
      {...said}
      {...{ id, name: field.name, label: field.label }}
      checked={isOn}
      disabled={field.locked !== null}
      {...(isWrong ? { 'aria-invalid': true } : {})}
      onChange={onMark}
    />
  )
}
