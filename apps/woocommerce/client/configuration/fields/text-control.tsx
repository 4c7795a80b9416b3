import { type ControlProps, controlId, typedText } from '@connect/core/client'
import { TypedInput } from './typed-input.tsx'

export const PlainTextControl = ({ field, value, error, onChange }: ControlProps<'text'>) => (
  <TypedInput
    {...{ id: controlId(field.name), name: field.name, label: field.label, said: field }}
    wrong={error}
    value={typedText(value)}
    maxLength={field.maxLength}
    onType={onChange}
  />
)

export const NumberControl = ({ field, value, error, onChange }: ControlProps<'number'>) => (
  <TypedInput
    {...{ id: controlId(field.name), name: field.name, label: field.label, said: field }}
    wrong={error}
    value={typedText(value)}
    // Not of the type number: what is no number must reach the core as it was typed, to be told what is wrong with it.
    inputMode="numeric"
    unit={field.unit}
    onType={onChange}
  />
)

/** The control that a marked checkbox opens: the checkbox has said its label. */
export function OpenedField({ field, value, error, onChange }: ControlProps<'optional_number' | 'optional_time' | 'optional_date_time'>) {
  const isNumber = field.kind === 'optional_number'
  const kind = isNumber ? { inputMode: 'numeric' as const } : { type: field.kind === 'optional_time' ? 'time' : 'datetime-local' }
  return (
    <TypedInput
      {...kind}
      id={controlId(field.name)}
      name={field.name}
      aria-label={field.label}
      said={{ help: '', locked: field.locked === null ? null : '' }}
      unit={isNumber ? field.unit : field.zone}
      wrong={error}
      value={typedText(value)}
      onType={onChange}
    />
  )
}
