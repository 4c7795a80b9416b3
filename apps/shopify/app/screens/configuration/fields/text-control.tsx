import { type ControlProps, controlId, typedText } from '@connect/core/client'
import { Box, TextField } from '@shopify/polaris'
import { fieldHelp } from './field-help.tsx'

export function TextControl({ field, value, error, onChange }: ControlProps<'text'>) {
  return (
    <TextField
      id={controlId(field.name)}
      name={field.name}
      label={field.label}
      value={typedText(value)}
      maxLength={field.maxLength}
      autoComplete="off"
      disabled={field.locked !== null}
      helpText={fieldHelp(field)}
      error={error ?? false}
      onChange={onChange}
    />
  )
}

export function NumberControl({ field, value, error, onChange }: ControlProps<'number'>) {
  return (
    <TextField
      id={controlId(field.name)}
      name={field.name}
      label={field.label}
      value={typedText(value)}
      suffix={field.unit}
      // Not of the type number: what is no number must reach the core as it was typed, to be told what is wrong with it.
      inputMode="numeric"
      autoComplete="off"
      disabled={field.locked !== null}
      helpText={fieldHelp(field)}
      error={error ?? false}
      onChange={onChange}
    />
  )
}

/** The control that a marked checkbox opens: the checkbox has said its label. */
export function OpenedField({ field, value, error, onChange }: ControlProps<'optional_number' | 'optional_time' | 'optional_date_time'>) {
  const isNumber = field.kind === 'optional_number'
  return (
    <Box maxWidth="22rem">
      <TextField
        id={controlId(field.name)}
        name={field.name}
        label={field.label}
        labelHidden
        value={typedText(value)}
        suffix={isNumber ? field.unit : field.zone}
        {...(isNumber ? { inputMode: 'numeric' } : { type: field.kind === 'optional_time' ? 'time' : 'datetime-local' })}
        autoComplete="off"
        disabled={field.locked !== null}
        error={error ?? false}
        onChange={onChange}
      />
    </Box>
  )
}
