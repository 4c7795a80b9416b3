import { Panel } from '@bigcommerce/big-design'
import type { FieldGroup } from '@connect/core'
import { fieldError, fieldValue, manySwitches, saidOnce } from '@connect/core/client'
import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { Stack } from '../parts/stack.tsx'
import { FieldControl } from './fields/field-control.tsx'
import { ManySwitchesControl } from './fields/many-switches-control.tsx'

interface GroupPanelProps {
  readonly form: ConfigurationForm
  readonly group: FieldGroup
  readonly parents: readonly string[]
  /** Said at the head already, and so not beside each field. */
  readonly saidAbove: string | null
  readonly children?: ReactNode
}

/** One group of fields; a long row of switches as one list to choose several from. */
export function GroupPanel({ form, group, parents, saidAbove, children }: GroupPanelProps) {
  const switches = manySwitches(group)
  return (
    <Panel header={group.title} headerId={`group-${group.id}`} description={group.text}>
      <Fields $gap="large">
        {switches ? (
          <ManySwitchesControl form={form} group={group} switches={switches} saidAbove={saidAbove} />
        ) : (
          group.fields.map((field) => (
            <FieldControl
              key={field.name}
              field={saidOnce(field, saidAbove)}
              value={fieldValue(form.state, field)}
              error={fieldError(form.state, field)}
              isBusy={form.awaited.includes(field.name)}
              isParent={parents.includes(field.name)}
              onChange={(value) => form.type(field.name, value)}
            />
          ))
        )}
      </Fields>
      {children}
    </Panel>
  )
}

/** What is typed is seldom longer; a table of many choices takes the room there is. */
const Fields = styled(Stack)`
  > :not(:has(table)) {
    max-width: 32rem;
  }
`
