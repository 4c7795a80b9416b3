import type { Schemas } from '@connect/intellitrack/contract'
import { Button, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useList } from '../../api/use-list.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Instant } from '../../parts/instant.tsx'
import { nameColumn } from '../../parts/name-column.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { ItemDrawer } from './item-drawer.tsx'
import { NewItem } from './new-item.tsx'

type Item = Schemas['Item']

const columns: readonly Column<Item>[] = [
  nameColumn('Item number', (item) => item.itemNumber),
  { title: 'Description', cell: (item) => item.description ?? '-' },
  { title: 'Alternate number', cell: (item) => item.alternateNumber ?? '-' },
  { title: 'UOM', cell: (item) => item.uoms.map((one) => (one.eachCount === 1 ? one.uom : `${one.uom} (${one.eachCount})`)).join(', ') },
  { title: 'Unit cost', cell: (item) => item.unitCost ?? '-', numeric: true },
  { title: 'State', cell: (item) => <StateBadge on={item.active} text={item.active ? 'Active' : 'Inactive'} /> },
  { title: 'Changed', cell: (item) => <Instant at={item.updatedAt} /> },
]

export function Items() {
  const { api, may } = useSession()
  const { id: divisionId } = useDivision()
  const [search, setSearch] = useState('')
  const [state, setState] = useState('all')
  const [opened, setOpened] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const list = useList<Item>(['items', divisionId, search, state], (cursor) => {
    const query = {
      limit: 50,
      ...(search ? { search } : {}),
      ...(state === 'all' ? {} : { active: state === 'active' }),
      ...(cursor ? { cursor } : {}),
    }
    return unwrap(api.GET('/v1/divisions/{divisionId}/items', { params: { path: { divisionId }, query } }))
  })
  return (
    <Screen
      title="Items"
      about="Everything this division can keep, pick and count."
      actions={may('Items', 'edit') && <Button onClick={() => setAdding(true)}>Add item</Button>}
    >
      <Group>
        <SearchBox label="Item number, description or alternate number" onSearch={setSearch} />
        <SegmentedControl
          value={state}
          onChange={setState}
          data={[
            { value: 'all', label: 'All' },
            { value: 'active', label: 'Active' },
            { value: 'inactive', label: 'Inactive' },
          ]}
        />
      </Group>
      <DataTable
        label="Items"
        list={list}
        columns={columns}
        rowKey={(item) => item.itemNumber}
        onOpen={(item) => setOpened(item.itemNumber)}
        empty={search ? `No item matches "${search}".` : 'No items yet. They come from the store with Import Products, or are added here.'}
      />
      <ItemDrawer itemNumber={opened} onClose={() => setOpened(null)} />
      <NewItem opened={adding} onClose={() => setAdding(false)} />
    </Screen>
  )
}
