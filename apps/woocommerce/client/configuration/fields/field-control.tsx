import { type ControlProps, isShownWhole } from '@connect/core/client'
import { OptionalControl, SwitchControl } from './checkbox-control.tsx'
import { ChoiceControl, RadiosControl } from './choice-control.tsx'
import { MappingControl } from './mapping-control.tsx'
import { NumberControl, PlainTextControl } from './text-control.tsx'

/** Any field of a form, drawn by its kind. `isParent`: other fields' lists depend on it. */
export function FieldControl({ isParent, ...props }: ControlProps & { readonly isParent: boolean }) {
  const { field } = props
  switch (field.kind) {
    case 'choice':
      return isShownWhole(field, isParent) ? <RadiosControl {...props} field={field} /> : <ChoiceControl {...props} field={field} />
    case 'text':
      return <PlainTextControl {...props} field={field} />
    case 'number':
      return <NumberControl {...props} field={field} />
    case 'switch':
      return <SwitchControl {...props} field={field} />
    case 'optional_number':
    case 'optional_time':
    case 'optional_date_time':
    case 'optional_time_range':
      return <OptionalControl {...props} field={field} />
    case 'mapping':
      return <MappingControl {...props} field={field} />
  }
}
