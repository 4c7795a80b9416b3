import { Alert, Anchor, Button, Group, SimpleGrid, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router-dom'
import { unwrap } from '../../api/api.ts'
import { useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { Screen } from '../../parts/screen.tsx'
import { OrderBadge } from './order-badge.tsx'
import { OrderHistory } from './order-history.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderSummary } from './order-summary.tsx'
import { PickForm } from './pick-form.tsx'
import { ShipForm } from './ship-form.tsx'
import { Shipments } from './shipments.tsx'

/** One picking order: what is wanted, what has been picked and shipped, and what can be done next. */
export function Order() {
  const { orderId = '' } = useParams()
  const { api, may } = useSession()
  const [form, setForm] = useState<'pick' | 'ship' | null>(null)
  const path = { orderId }
  const { data: order, error } = useQuery({
    queryKey: ['order', orderId],
    queryFn: () => unwrap(api.GET('/v1/picking-orders/{orderId}', { params: { path } })),
  })
  const close = useCommand(
    () => unwrap(api.POST('/v1/picking-orders/{orderId}:close', { params: { path } })),
    () => 'Order closed',
  )
  const reopen = useCommand(
    () => unwrap(api.POST('/v1/picking-orders/{orderId}:reopen', { params: { path } })),
    () => 'Order open again',
  )
  if (error)
    return (
      <Alert color="red" title="Could not be read">
        {error.message}
      </Alert>
    )
  if (!order) return <Skeleton height={400} />
  const unpicked = order.lines.some((line) => Number(line.picked) < Number(line.ordered))
  const unshipped = order.lines.some((line) => Number(line.shipped) < Number(line.picked))
  const editable = may('Picking Orders', 'edit') && !order.deletedAt
  return (
    <Screen
      title={`Order ${order.orderNumber}`}
      actions={
        editable && (
          <Group gap="xs">
            {order.status === 'open' && unpicked && <Button onClick={() => setForm('pick')}>Pick</Button>}
            {unshipped && (
              <Button variant={order.status === 'open' && unpicked ? 'default' : 'filled'} onClick={() => setForm('ship')}>
                Ship a parcel
              </Button>
            )}
            {order.status === 'open' ? (
              <Button variant="default" loading={close.isPending} onClick={() => close.mutate(undefined)}>
                {unpicked ? 'Close short' : 'Close'}
              </Button>
            ) : (
              <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
                Reopen
              </Button>
            )}
          </Group>
        )
      }
    >
      <Group>
        <Anchor component={Link} to="/orders" size="sm">
          All picking orders
        </Anchor>
        <OrderBadge order={order} />
      </Group>
      {order.deletedAt && (
        <Alert color="gray" title="This order was deleted">
          {order.deletedReason ?? 'No reason was given.'}
        </Alert>
      )}
      <OrderSummary order={order} />
      <OrderLines order={order} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Stack>
          <Shipments order={order} editable={editable} />
        </Stack>
        <OrderHistory orderId={order.id} />
      </SimpleGrid>
      {form === 'pick' && <PickForm order={order} onClose={() => setForm(null)} />}
      {form === 'ship' && <ShipForm order={order} onClose={() => setForm(null)} />}
    </Screen>
  )
}
