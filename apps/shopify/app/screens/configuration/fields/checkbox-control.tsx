import { type MarkedProps, markedControls } from '@connect/store-app/screen-hooks'
import { BlockStack, Box, Checkbox } from '@shopify/polaris'
import { fieldHelp } from './field-help.tsx'
import { OpenedField } from './text-control.tsx'
import { TimeRangeControl } from './time-range-control.tsx'

export const { SwitchControl, OptionalControl } = markedControls({
  Marked,
  Opening: ({ checkbox, opened }) => (
    <BlockStack gap="200">
      {checkbox}
      {opened ? <Box paddingInlineStart="600">{opened}</Box> : null}
    </BlockStack>
  ),
  TimeRange: TimeRangeControl,
  OpenedField,
})

function Marked({ id, field, isOn, error, onMark }: MarkedProps) {
  return (
    <Checkbox
      id={id}
      name={field.name}
      label={field.label}
      checked={isOn}
      disabled={field.locked !== null}
      helpText={fieldHelp(field)}
      {...(error ? { error } : {})}
      onChange={onMark}
    />
  )
}
