import { Anchor, Badge, Button, Code, Group, ScrollArea, Table, Text } from '@mantine/core'
import type { Overview } from '../../shared/views.ts'
import { api } from '../api/api.ts'
import { useAction } from '../api/use-action.ts'
import { useView } from '../api/use-view.ts'
import { emptiness } from '../parts/empty.tsx'
import { Panel } from '../parts/panel.tsx'

interface PickingOrderRow {
  readonly id: string
  readonly orderNumber: string
  readonly status: 'open' | 'closed'
  readonly customer: string
  readonly ordered: number
  readonly picked: number
  readonly shipped: number
  readonly deleted: boolean
}

/** The warehouse's picking orders, and a shortcut for what a picker does; everything else is in its own screens. */
export function WarehousePanel() {
  const { data } = useView<Overview>('overview')
  const query = useView<{ readonly orders: readonly PickingOrderRow[] }>('warehouse/orders')
  const ship = useAction(
    ({ order, parcels }: { order: PickingOrderRow; parcels: number }) => api('warehouse/pick-and-ship', { orderId: order.id, parcels }),
    ({ order, parcels }) => `${order.orderNumber} picked and shipped in ${parcels === 1 ? 'one parcel' : `${parcels} parcels`}`,
  )
  const orders = query.data?.orders ?? []
  return (
    <Panel
      title="The warehouse"
      about={
        data && (
          <>
            IntelliTrack. Sign in as <Code>{data.warehouse.userName}</Code> with <Code>{data.warehouse.password}</Code>
          </>
        )
      }
      actions={
        data && (
          <Button component="a" href={data.warehouse.address} target="_blank" rel="noreferrer">
            Open its screens
          </Button>
        )
      }
    >
      {emptiness(query, orders.length, 'No picking orders yet. Import the first dataset below, then orders follow.') ?? (
        <ScrollArea h={478} viewportProps={{ tabIndex: 0 }} scrollbars="y">
          <Table stickyHeader aria-label="Picking orders">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Picking order</Table.Th>
                <Table.Th>State</Table.Th>
                <Table.Th visibleFrom="sm">Units</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {orders.map((order) => (
                <Table.Tr key={order.id}>
                  <Table.Td>
                    <Anchor size="sm" href={`${data?.warehouse.address}/orders/${order.id}`} target="_blank" rel="noreferrer">
                      {order.orderNumber}
                    </Anchor>
                    <Text size="xs" c="dimmed" lineClamp={2}>
                      {order.customer}
                    </Text>
                    <Text size="xs" hiddenFrom="sm">
                      {unitsOf(order)}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Badge size="sm" variant="light" color={order.deleted ? 'gray' : order.status === 'open' ? 'blue' : 'teal'}>
                      {order.deleted ? 'Deleted' : order.status === 'open' ? 'Open' : 'Closed'}
                    </Badge>
                  </Table.Td>
                  <Table.Td visibleFrom="sm">
                    <Text size="xs">{unitsOf(order)}</Text>
                  </Table.Td>
                  <Table.Td>
                    {order.status === 'open' && !order.deleted && (
                      <Group gap={4} justify="flex-end">
                        <Button
                          size="compact-xs"
                          variant="light"
                          aria-label={`Pick and ship ${order.orderNumber}`}
                          onClick={() => ship.mutate({ order, parcels: 1 })}
                        >
                          Pick and ship
                        </Button>
                        <Button
                          size="compact-xs"
                          variant="subtle"
                          aria-label={`Pick and ship ${order.orderNumber} in two parcels`}
                          onClick={() => ship.mutate({ order, parcels: 2 })}
                          disabled={order.ordered < 2}
                        >
                          in two parcels
                        </Button>
                      </Group>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </Panel>
  )
}

const unitsOf = ({ ordered, picked, shipped }: PickingOrderRow): string =>
  picked === 0 ? `${ordered} to pick` : `${picked} of ${ordered} picked, ${shipped} shipped`
