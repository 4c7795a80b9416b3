import { type ControlProps, controlId, type OptionalKind, openerId } from '@connect/core/client'
import { BlockStack, Box, Checkbox } from '@shopify/polaris'
import { fieldHelp } from './field-help.tsx'
import { OpenedField } from './text-control.tsx'
import { TimeRangeControl } from './time-range-control.tsx'

export function SwitchControl({ field, value, error, onChange }: ControlProps<'switch'>) {
  return (
    <Checkbox
      id={controlId(field.name)}
      name={field.name}
      label={field.label}
      checked={value === true}
      disabled={field.locked !== null}
      helpText={fieldHelp(field)}
      {...(error ? { error } : {})}
      onChange={onChange}
    />
  )
}

/** A checkbox that, marked, opens a control filled with what is suggested; unmarked, the setting is off. */
export function OptionalControl(props: ControlProps<OptionalKind>) {
  const { field, value, error, onChange } = props
  const isOn = value !== null
  return (
    <BlockStack gap="200">
      <Checkbox
        id={openerId(field.name)}
        label={field.label}
        checked={isOn}
        disabled={field.locked !== null}
        helpText={fieldHelp(field)}
        {...(error && !isOn ? { error } : {})}
        onChange={(marked) => onChange(marked ? (field.value ?? field.suggested) : null)}
      />
      {isOn ? (
        <Box paddingInlineStart="600">
          {field.kind === 'optional_time_range' ? <TimeRangeControl {...props} field={field} /> : <OpenedField {...props} field={field} />}
        </Box>
      ) : null}
    </BlockStack>
  )
}
