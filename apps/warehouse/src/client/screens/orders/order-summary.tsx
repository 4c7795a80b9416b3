import type { Schemas } from '@connect/intellitrack/contract'
import { Card, SimpleGrid, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Instant } from '../../parts/instant.tsx'

export function OrderSummary({ order }: { readonly order: Schemas['PickingOrder'] }) {
  const address = order.shipTo?.address
  const place = [
    address?.address1,
    address?.address2,
    [address?.postalCode, address?.city].filter(Boolean).join(' '),
    address?.state,
    address?.country,
  ]
  return (
    <Card withBorder>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <Field label="Customer">{order.customer.name}</Field>
        <Field label="Ship to">{[order.shipTo?.name, ...place].filter(Boolean).join(', ') || '-'}</Field>
        <Field label="Carrier and method">
          {[order.carrier?.name, order.shippingMethod?.name].filter(Boolean).join(' / ') || 'Not chosen'}
        </Field>
        <Field label="Order date">{order.orderDate}</Field>
        <Field label="First pick">
          <Instant at={order.firstPickAt} />
        </Field>
        <Field label="Closed">
          <Instant at={order.closedAt} />{' '}
          {order.closedBy === 'fully_picked' && (
            <Text span size="xs" c="dimmed">
              when fully picked
            </Text>
          )}
        </Field>
        <Field label="Reference in the store">{order.externalRef ? order.externalRef.system : 'None: made in IntelliTrack'}</Field>
        <Field label="Comments">{order.comments ?? '-'}</Field>
      </SimpleGrid>
    </Card>
  )
}

const Field = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    <Text size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  </div>
)
