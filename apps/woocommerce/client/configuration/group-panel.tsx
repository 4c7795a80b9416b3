import { GroupFields, type GroupProps } from '@connect/store-app/screen-hooks'
import { Panel } from '../parts/panel.tsx'
import { FieldControl } from './fields/field-control.tsx'

/** One group of fields; of nothing but switches, in as many columns as there is room for. */
export function GroupPanel({ children, ...fields }: GroupProps) {
  const { group } = fields
  const isSwitches = group.fields.length > 3 && group.fields.every(({ kind }) => kind === 'switch')
  return (
    <Panel title={group.title} titleId={`group-${group.id}`} text={group.text}>
      <div
        className={`intellitrack-fields${isSwitches ? ' is-switches' : ''}`}
        {...(isSwitches ? { role: 'group', 'aria-label': group.title } : {})}
      >
        <GroupFields as={FieldControl} {...fields} />
      </div>
      {children}
    </Panel>
  )
}
