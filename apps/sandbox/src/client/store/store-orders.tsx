import { ActionIcon, Badge, Group, Menu, ScrollArea, Table, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { OrderAction, StoreOrderView } from '../../shared/views.ts'
import { api } from '../api/api.ts'
import { useAction } from '../api/use-action.ts'
import { useView } from '../api/use-view.ts'
import { emptiness } from '../parts/empty.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Explain } from '../sync/explain.tsx'
import { EditOrder } from './edit-order.tsx'

/** The store's orders, latest first, each with what became of it in the warehouse. */
export function StoreOrders() {
  const [search, setSearch] = useState('')
  const [editing, setEditing] = useState<StoreOrderView | null>(null)
  const [explaining, setExplaining] = useState<string | null>(null)
  const query = useView<{ readonly orders: readonly StoreOrderView[] }>('store/orders')
  const command = useAction(
    ({ order, action: { command: name, input } }: { readonly order: StoreOrderView; readonly action: OrderAction }) =>
      api(`store/commands/${name}`, { orderId: order.id, ...input }),
    ({ order, action }) => `${order.number} ${action.said}`,
  )
  const orders = (query.data?.orders ?? []).filter((order) =>
    `${order.number} ${order.customer}`.toLowerCase().includes(search.toLowerCase()),
  )
  return (
    <>
      <SearchBox label="Search orders" placeholder="Order number or customer" onSearch={setSearch} />
      {emptiness(query, orders.length, 'No orders here.') ?? (
        <ScrollArea h={420} viewportProps={{ tabIndex: 0 }} scrollbars="y">
          <Table stickyHeader layout="fixed" aria-label="Orders of the store">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="27%">Order</Table.Th>
                <Table.Th>In the store</Table.Th>
                <Table.Th visibleFrom="sm">In the warehouse</Table.Th>
                <Table.Th w={48} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {orders.map((order) => (
                <Table.Tr key={order.id}>
                  <Table.Td>
                    <Text size="sm" fw={500}>
                      {order.number}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {order.customer}, {order.units} {order.units === 1 ? 'unit' : 'units'}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4}>
                      <Badge size="sm" variant="light" color={order.state === 'cancelled' ? 'red' : 'gray'}>
                        {order.state === 'cancelled' ? 'Cancelled' : order.payment}
                      </Badge>
                      {order.fulfilment !== 'Cancelled' && (
                        <Badge size="sm" variant="light" color={sent.has(order.fulfilment) ? 'teal' : 'blue'}>
                          {order.held ? 'On hold' : order.fulfilment}
                        </Badge>
                      )}
                    </Group>
                    {order.parcels.length > 0 && (
                      <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
                        {order.parcels.join(', ')}
                      </Text>
                    )}
                    <Text size="xs" mt={4} hiddenFrom="sm">
                      {linkWords(order)}
                    </Text>
                  </Table.Td>
                  <Table.Td visibleFrom="sm">
                    <Text size="xs" {...(order.link ? {} : { c: 'dimmed' })}>
                      {linkWords(order)}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Menu position="bottom-end">
                      <Menu.Target>
                        <ActionIcon variant="subtle" aria-label={`What to do with ${order.number}`}>
                          <IconDots size={16} />
                        </ActionIcon>
                      </Menu.Target>
                      <Menu.Dropdown>
                        <Menu.Item onClick={() => setExplaining(order.number)}>Explain</Menu.Item>
                        <Menu.Item disabled={order.state !== 'open'} onClick={() => setEditing(order)}>
                          Edit quantities
                        </Menu.Item>
                        {order.actions.map((action) => (
                          <Menu.Item
                            key={action.command}
                            {...(action.grave ? { color: 'red' } : {})}
                            onClick={() => command.mutate({ order, action })}
                          >
                            {action.title}
                          </Menu.Item>
                        ))}
                      </Menu.Dropdown>
                    </Menu>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      {editing && <EditOrder order={editing} onClose={() => setEditing(null)} />}
      {explaining && (
        <Explain
          path={`explain/order/${encodeURIComponent(explaining)}`}
          title={`Order ${explaining}`}
          onClose={() => setExplaining(null)}
        />
      )}
    </>
  )
}

const sent: ReadonlySet<string> = new Set(['Fulfilled', 'Shipped', 'Completed'])

/** What became of it in the warehouse. Orders that were over before the first import are not the sync's. */
function linkWords({ link, state }: StoreOrderView): string {
  if (link) return link.text
  if (state === 'open') return 'Not seen by the sync yet'
  return state === 'cancelled' ? 'Cancelled before the first import' : 'Archived before the first import'
}
