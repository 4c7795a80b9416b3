import type { Schemas } from '@connect/intellitrack/contract'
import { Anchor, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { unwrap } from '../../api/api.ts'
import { useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { Instant } from '../../parts/instant.tsx'

type Order = Schemas['PickingOrder']

/** The parcels of an order. */
export function Shipments({ order, editable }: { readonly order: Order; readonly editable: boolean }) {
  const { api } = useSession()
  const undo = useCommand(
    (shipmentId: string) =>
      unwrap(api.POST('/v1/picking-orders/{orderId}/shipments/{shipmentId}:void', { params: { path: { orderId: order.id, shipmentId } } })),
    () => 'Shipment void; its units can be shipped again',
  )
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={3} size="h5">
          Parcels
        </Title>
        {order.shipments.length === 0 && <Text c="dimmed">None yet. Pick first, then ship.</Text>}
        {order.shipments.map((shipment) => (
          <Group key={shipment.id} justify="space-between" align="flex-start" wrap="nowrap">
            <div>
              <Text size="sm" fw={500}>
                {[shipment.carrier?.name, shipment.shippingMethod?.name].filter(Boolean).join(' / ') || 'No carrier'}{' '}
                {shipment.voidedAt && (
                  <Badge color="gray" variant="light">
                    Void
                  </Badge>
                )}
              </Text>
              <Text size="sm">
                {shipment.trackingUrl ? (
                  <Anchor href={shipment.trackingUrl} target="_blank" rel="noreferrer" size="sm">
                    {shipment.trackingNumber ?? 'Tracking'}
                  </Anchor>
                ) : (
                  (shipment.trackingNumber ?? 'Without tracking number')
                )}
              </Text>
              <Text size="xs" c="dimmed">
                {shipment.lines.map((line) => `${line.quantity} x ${line.itemNumber}`).join(', ')}, <Instant at={shipment.shippedAt} />
              </Text>
            </div>
            {editable && !shipment.voidedAt && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                style={{ flexShrink: 0 }}
                loading={undo.isPending}
                onClick={() => undo.mutate(shipment.id)}
              >
                Void
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Card>
  )
}
