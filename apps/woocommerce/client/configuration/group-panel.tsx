import type { FieldGroup } from '@connect/core'
import { fieldError, fieldValue, saidOnce } from '@connect/core/client'
import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import type { ReactNode } from 'react'
import { Panel } from '../parts/panel.tsx'
import { FieldControl } from './fields/field-control.tsx'

interface GroupPanelProps {
  readonly form: ConfigurationForm
  readonly group: FieldGroup
  readonly parents: readonly string[]
  /** Said at the head already, and so not beside each field. */
  readonly saidAbove: string | null
  readonly children?: ReactNode
}

/** One group of fields; of nothing but switches, in as many columns as there is room for. */
export function GroupPanel({ form, group, parents, saidAbove, children }: GroupPanelProps) {
  const isSwitches = group.fields.length > 3 && group.fields.every(({ kind }) => kind === 'switch')
  return (
    <Panel title={group.title} titleId={`group-${group.id}`} text={group.text}>
      <div
        className={`intellitrack-fields${isSwitches ? ' is-switches' : ''}`}
        {...(isSwitches ? { role: 'group', 'aria-label': group.title } : {})}
      >
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
      </div>
      {children}
    </Panel>
  )
}
