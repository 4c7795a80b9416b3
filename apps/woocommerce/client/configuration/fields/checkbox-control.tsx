import { type MarkedProps, markedControls } from '@connect/store-app/screen-hooks'
import { CheckboxControl } from '@wordpress/components'
import { Stack } from '../../parts/stack.tsx'
import { saidOf } from './said-of.tsx'
import { OpenedField } from './text-control.tsx'
import { TimeRangeControl } from './time-range-control.tsx'

export const { SwitchControl, OptionalControl } = markedControls({
  Marked,
  Opening: ({ checkbox, opened }) => (
    <Stack gap={2}>
      {checkbox}
      {opened && <div className="intellitrack-opened">{opened}</div>}
    </Stack>
  ),
  TimeRange: TimeRangeControl,
  OpenedField,
})

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
