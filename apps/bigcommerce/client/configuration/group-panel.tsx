import { Panel } from '@bigcommerce/big-design'
import { manySwitches } from '@connect/core/client'
import { GroupFields, type GroupProps } from '@connect/store-app/screen-hooks'
import styled from 'styled-components'
import { Stack } from '../parts/stack.tsx'
import { FieldControl } from './fields/field-control.tsx'
import { ManySwitchesControl } from './fields/many-switches-control.tsx'

/** One group of fields; a long row of switches as one list to choose several from. */
export function GroupPanel({ children, ...fields }: GroupProps) {
  const { form, group, saidAbove } = fields
  const switches = manySwitches(group)
  return (
    <Panel header={group.title} headerId={`group-${group.id}`} description={group.text}>
      <Fields $gap="large">
        {switches ? (
          <ManySwitchesControl form={form} group={group} switches={switches} saidAbove={saidAbove} />
        ) : (
          <GroupFields as={FieldControl} {...fields} />
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
