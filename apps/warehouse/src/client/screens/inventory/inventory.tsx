import type { Schemas } from '@connect/intellitrack/contract'
import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useList } from '../../api/use-list.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Instant } from '../../parts/instant.tsx'
import { nameColumn } from '../../parts/name-column.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { usePlaces } from '../../parts/use-places.ts'
import { AddInventory } from './add-inventory.tsx'
import { AdjustInventory } from './adjust-inventory.tsx'

type Row = Schemas['InventoryRecord']

export function Inventory() {
  const { api, may } = useSession()
  const { id: divisionId } = useDivision()
  const { options, nameOf } = usePlaces()
  const [itemNumber, setItemNumber] = useState('')
  const [locationId, setLocationId] = useState<string | null>(null)
  const [adjusting, setAdjusting] = useState<Row | null>(null)
  const [adding, setAdding] = useState(false)
  const list = useList<Row>(['inventory', divisionId, itemNumber, locationId], (cursor) => {
    const query = {
      limit: 50,
      ...(itemNumber ? { search: itemNumber } : {}),
      ...(locationId ? { locationId } : {}),
      ...(cursor ? { cursor } : {}),
    }
    return unwrap(api.GET('/v1/divisions/{divisionId}/inventory', { params: { path: { divisionId }, query } }))
  })
  const columns: readonly Column<Row>[] = [
    nameColumn('Item', (row) => row.itemNumber),
    { title: 'Site / location', cell: (row) => nameOf(row.locationId) },
    { title: 'Lot / serial', cell: (row) => row.lot ?? row.serial ?? '-' },
    { title: 'On hand', cell: (row) => `${row.onHand} ${row.uom}`, numeric: true },
    { title: 'Allocated', cell: (row) => row.itemAllocated, numeric: true },
    { title: 'Available', cell: (row) => row.itemAvailable, numeric: true },
    { title: 'Changed', cell: (row) => <Instant at={row.updatedAt} /> },
    {
      title: '',
      cell: (row) =>
        may('Inventory Adjustment', 'edit') && (
          <Button size="compact-sm" variant="default" onClick={() => setAdjusting(row)}>
            Adjust
          </Button>
        ),
    },
  ]
  return (
    <Screen
      title="Inventory Data"
      about="What lies where. Allocated and available belong to the item, over all locations of the division."
      actions={may('Add Item to Inventory', 'edit') && <Button onClick={() => setAdding(true)}>Add to inventory</Button>}
    >
      <Group>
        <SearchBox label="Item number" onSearch={setItemNumber} />
        <Select
          aria-label="Location"
          placeholder="Every location"
          clearable
          searchable
          data={[...options]}
          value={locationId}
          onChange={setLocationId}
        />
      </Group>
      <DataTable
        label="Inventory"
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        empty={itemNumber || locationId ? 'Nothing lies there.' : 'No inventory yet. It comes with the first import, or is added here.'}
      />
      <AdjustInventory row={adjusting} onClose={() => setAdjusting(null)} />
      <AddInventory opened={adding} onClose={() => setAdding(false)} />
    </Screen>
  )
}
