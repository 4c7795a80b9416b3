import { type ControlProps, isShownWhole, type OptionalKind } from '@connect/core/client'
import type { Part } from './part.ts'

/** One for each kind of field. */
interface Controls {
  /** Choices that are all shown at once. */
  readonly Radios: Part<ControlProps<'choice'>>
  readonly Choice: Part<ControlProps<'choice'>>
  readonly PlainText: Part<ControlProps<'text'>>
  readonly PlainNumber: Part<ControlProps<'number'>>
  readonly Switch: Part<ControlProps<'switch'>>
  readonly Optional: Part<ControlProps<OptionalKind>>
  readonly Mapping: Part<ControlProps<'mapping'>>
}

/** Any field of a form, drawn by its kind. `isParent`: other fields' lists depend on it. */
export const fieldControl = ({ Radios, Choice, PlainText, PlainNumber, Switch, Optional, Mapping }: Controls) =>
  function FieldControl({ isParent, ...props }: ControlProps & { readonly isParent: boolean }) {
    const { field } = props
    switch (field.kind) {
      case 'choice':
        return isShownWhole(field, isParent) ? <Radios {...props} field={field} /> : <Choice {...props} field={field} />
      case 'text':
        return <PlainText {...props} field={field} />
      case 'number':
        return <PlainNumber {...props} field={field} />
      case 'switch':
        return <Switch {...props} field={field} />
      case 'optional_number':
      case 'optional_time':
      case 'optional_date_time':
      case 'optional_time_range':
        return <Optional {...props} field={field} />
      case 'mapping':
        return <Mapping {...props} field={field} />
    }
  }
