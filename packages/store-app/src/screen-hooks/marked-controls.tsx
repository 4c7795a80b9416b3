import type { Field } from '@connect/core'
import { type ControlProps, controlId, type OptionalKind, openerId } from '@connect/core/client'
import type { ReactNode } from 'react'
import type { Part } from './part.ts'

/** A checkbox with its label. */
export interface MarkedProps {
  readonly id: string
  readonly field: Pick<Field, 'name' | 'label' | 'help' | 'locked'>
  readonly isOn: boolean
  readonly error: string | null
  readonly onMark: (marked: boolean) => void
}

interface MarkedParts {
  readonly Marked: Part<MarkedProps>
  /** A checkbox, and beneath it what it opened, if it did. */
  readonly Opening: Part<{ readonly checkbox: ReactNode; readonly opened: ReactNode }>
  readonly TimeRange: Part<ControlProps<'optional_time_range'>>
  readonly OpenedField: Part<ControlProps<'optional_number' | 'optional_time' | 'optional_date_time'>>
}

/** The controls that begin with a checkbox. */
export function markedControls({ Marked, Opening, TimeRange, OpenedField }: MarkedParts) {
  const SwitchControl = ({ field, value, error, onChange }: ControlProps<'switch'>) => (
    <Marked id={controlId(field.name)} field={field} isOn={value === true} error={error} onMark={onChange} />
  )

  /** A checkbox that, marked, opens a control filled with what is suggested; unmarked, the setting is off. */
  function OptionalControl(props: ControlProps<OptionalKind>) {
    const { field, value, error, onChange } = props
    const isOn = value !== null
    const mark = (marked: boolean): void => onChange(marked ? (field.value ?? field.suggested) : null)
    const control = field.kind === 'optional_time_range' ? <TimeRange {...props} field={field} /> : <OpenedField {...props} field={field} />
    return (
      <Opening
        checkbox={<Marked id={openerId(field.name)} field={field} isOn={isOn} error={isOn ? null : error} onMark={mark} />}
        opened={isOn && control}
      />
    )
  }
  return { SwitchControl, OptionalControl }
}
