import type { Schemas } from '@connect/intellitrack/contract'
import { Group, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useList } from '../../api/use-list.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Instant } from '../../parts/instant.tsx'
import { nameColumn } from '../../parts/name-column.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { OrderBadge, ordered, picked, shipped } from './order-badge.tsx'

type Order = Schemas['PickingOrder']

const columns: readonly Column<Order>[] = [
  nameColumn('Order number', (order) => order.orderNumber),
  { title: 'Status', cell: (order) => <OrderBadge order={order} /> },
  { title: 'Customer', cell: (order) => order.customer.name },
  { title: 'Ship to', cell: (order) => [order.shipTo?.address.city, order.shipTo?.address.country].filter(Boolean).join(', ') || '-' },
  { title: 'Carrier', cell: (order) => [order.carrier?.name, order.shippingMethod?.name].filter(Boolean).join(' / ') || '-' },
  { title: 'Picked', cell: (order) => `${picked(order)} of ${ordered(order)}`, numeric: true },
  { title: 'Shipped', cell: (order) => `${shipped(order)}`, numeric: true },
  {
    title: 'Order date',
    cell: (order) => (
      <Text span inherit style={{ whiteSpace: 'nowrap' }}>
        {order.orderDate}
      </Text>
    ),
  },
  { title: 'Changed', cell: (order) => <Instant at={order.updatedAt} /> },
]

export function Orders() {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [status, setStatus] = useState('open')
  const list = useList<Order>(['orders', divisionId, search, status], (cursor) => {
    const query = {
      limit: 50,
      direction: 'desc' as const,
      ...(search ? { search } : {}),
      ...(status === 'all' ? {} : { status: status as 'open' | 'closed' }),
      ...(cursor ? { cursor } : {}),
    }
    return unwrap(api.GET('/v1/divisions/{divisionId}/picking-orders', { params: { path: { divisionId }, query } }))
  })
  return (
    <Screen title="Picking Orders" about="Find an order, pick it, close it, ship it.">
      <Group>
        <SearchBox label="Order number or customer" onSearch={setSearch} />
        <SegmentedControl
          value={status}
          onChange={setStatus}
          data={[
            { value: 'open', label: 'Open' },
            { value: 'closed', label: 'Closed' },
            { value: 'all', label: 'All' },
          ]}
        />
      </Group>
      <DataTable
        label="Picking orders"
        list={list}
        columns={columns}
        rowKey={(order) => order.id}
        onOpen={(order) => navigate(`/orders/${order.id}`)}
        pathOf={(order) => `/orders/${order.id}`}
        empty={search ? `No ${status === 'all' ? '' : status} order matches "${search}".` : 'No orders here. They come from the store.'}
      />
    </Screen>
  )
}
