import { Small } from '@bigcommerce/big-design'
import { type ControlProps, controlId, typedText } from '@connect/core/client'
import { TypedInput } from './typed-input.tsx'

export const TextControl = ({ field, value, error, onChange }: ControlProps<'text'>) => (
  <TypedInput
    id={controlId(field.name)}
    name={field.name}
    label={field.label}
    said={field}
    wrong={error}
    value={typedText(value)}
    maxLength={field.maxLength}
    onType={onChange}
  />
)

export const NumberControl = ({ field, value, error, onChange }: ControlProps<'number'>) => (
  <TypedInput
    id={controlId(field.name)}
    name={field.name}
    label={field.label}
    said={field}
    wrong={error}
    value={typedText(value)}
    // Not of the type number: what is no number must reach the core as it was typed, to be told what is wrong with it.
    inputMode="numeric"
    iconRight={<Unit>{field.unit}</Unit>}
    onType={onChange}
  />
)

/** The control that a marked checkbox opens: the checkbox has said its label. */
export function OpenedField({ field, value, error, onChange }: ControlProps<'optional_number' | 'optional_time' | 'optional_date_time'>) {
  const isNumber = field.kind === 'optional_number'
  return (
    <TypedInput
      id={controlId(field.name)}
      name={field.name}
      aria-label={field.label}
      said={{ help: isNumber ? '' : field.zone, locked: field.locked === null ? null : '' }}
      wrong={error}
      value={typedText(value)}
      {...(isNumber
        ? { inputMode: 'numeric', iconRight: <Unit>{field.unit}</Unit> }
        : { type: field.kind === 'optional_time' ? 'time' : 'datetime-local' })}
      onType={onChange}
    />
  )
}

export const Unit = ({ children }: { readonly children: string }) => (
  <Small as="span" color="secondary60" margin="none">
    {children}
  </Small>
)
