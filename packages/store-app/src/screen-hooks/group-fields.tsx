import type { FieldGroup } from '@connect/core'
import { type ControlProps, fieldError, fieldValue, saidOnce } from '@connect/core/client'
import type { ReactNode } from 'react'
import type { Part } from './part.ts'
import type { ConfigurationForm } from './use-configuration-form.ts'

export interface GroupProps {
  readonly form: ConfigurationForm
  readonly group: FieldGroup
  readonly parents: readonly string[]
  /** Said at the head already, and so not beside each field. */
  readonly saidAbove: string | null
  readonly children?: ReactNode
}

interface GroupFieldsProps extends Omit<GroupProps, 'children'> {
  readonly as: Part<ControlProps & { readonly isParent: boolean }>
}

/** The fields of one group, each as it stands in the form now. */
export const GroupFields = ({ as: FieldControl, form, group, parents, saidAbove }: GroupFieldsProps) => (
  <>
    {group.fields.map((field) => (
      <FieldControl
        key={field.name}
        field={saidOnce(field, saidAbove)}
        value={fieldValue(form.state, field)}
        error={fieldError(form.state, field)}
        isBusy={form.awaited.includes(field.name)}
        isParent={parents.includes(field.name)}
        onChange={(value) => form.type(field.name, value)}
      />
    ))}
  </>
)
