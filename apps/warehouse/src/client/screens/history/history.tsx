import type { Schemas } from '@connect/intellitrack/contract'
import { Anchor, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useList } from '../../api/use-list.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Instant } from '../../parts/instant.tsx'
import { nameColumn } from '../../parts/name-column.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { usePlaces } from '../../parts/use-places.ts'
import { historyTypes } from './history-words.ts'

type Row = Schemas['HistoryRecord']

export function History() {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const { nameOf } = usePlaces()
  const [itemNumber, setItemNumber] = useState('')
  const [type, setType] = useState<string | null>(null)
  const list = useList<Row>(['history', divisionId, itemNumber, type], (cursor) => {
    const query = {
      limit: 50,
      direction: 'desc' as const,
      ...(itemNumber ? { itemNumber } : {}),
      ...(type ? { type: type as Row['type'] } : {}),
      ...(cursor ? { cursor } : {}),
    }
    return unwrap(api.GET('/v1/divisions/{divisionId}/history', { params: { path: { divisionId }, query } }))
  })
  const columns: readonly Column<Row>[] = [
    { title: 'When', cell: (row) => <Instant at={row.at} /> },
    nameColumn('What', (row) => historyTypes[row.type]),
    { title: 'Item', cell: (row) => row.itemNumber ?? '-' },
    { title: 'Quantity', cell: (row) => (row.quantity ? `${row.quantity} ${row.uom ?? ''}` : '-'), numeric: true },
    { title: 'Balance', cell: (row) => row.balance ?? '-', numeric: true },
    { title: 'Site / location', cell: (row) => nameOf(row.locationId) },
    {
      title: 'Order',
      cell: (row) =>
        row.orderId ? (
          <Anchor component={Link} to={`/orders/${row.orderId}`} size="sm">
            {row.orderNumber}
          </Anchor>
        ) : (
          '-'
        ),
    },
    { title: 'By', cell: (row) => row.by },
    { title: 'Comment', cell: (row) => row.comment ?? '-' },
  ]
  return (
    <Screen title="History" about="Every transaction of this division, latest first.">
      <Group>
        <SearchBox label="Item number" onSearch={setItemNumber} />
        <Select
          aria-label="What happened"
          placeholder="Everything"
          clearable
          data={Object.entries(historyTypes).map(([value, label]) => ({ value, label }))}
          value={type}
          onChange={setType}
        />
      </Group>
      <DataTable label="History" list={list} columns={columns} rowKey={(row) => row.id} empty="Nothing has happened yet." />
    </Screen>
  )
}
