import type { Schemas } from '@connect/intellitrack/contract'
import { Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { FormButtons } from '../../parts/form-buttons.tsx'

type Order = Schemas['PickingOrder']

/** One parcel: carrier, method, tracking number, and which of the picked units are in it. */
export function ShipForm({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const ready = order.lines.filter((line) => Number(line.shipped) < Number(line.picked))
  const { data: carriers = [] } = useQuery({
    queryKey: ['carriers-to-choose', divisionId],
    refetchInterval: false,
    queryFn: async () =>
      (await unwrap(api.GET('/v1/divisions/{divisionId}/carriers', { params: { path: { divisionId }, query: { limit: 500 } } }))).data,
  })
  const form = useForm({
    initialValues: {
      carrierId: order.carrier?.id ?? null,
      shippingMethodId: order.shippingMethod?.id ?? null,
      trackingNumber: '',
      trackingUrl: '',
      quantities: Object.fromEntries(ready.map((line) => [line.lineNumber, Number(line.picked) - Number(line.shipped)])) as Record<
        number,
        number
      >,
    },
    validate: { trackingUrl: (value) => (value === '' || /^https?:\/\//.test(value) ? null : 'An address that begins with https://') },
  })
  const methods = carriers.find((carrier) => carrier.id === form.values.carrierId)?.methods ?? []
  const ship = useCommand(
    (values: typeof form.values) => {
      const lines = ready
        .map((line) => ({ lineNumber: line.lineNumber, quantity: String(values.quantities[line.lineNumber] ?? 0) }))
        .filter((line) => Number(line.quantity) > 0)
      const body = {
        carrierId: values.carrierId,
        shippingMethodId: values.shippingMethodId,
        trackingNumber: values.trackingNumber || null,
        trackingUrl: values.trackingUrl || null,
        lines,
      }
      return unwrap(api.POST('/v1/picking-orders/{orderId}/shipments', { params: { path: { orderId: order.id } }, body }))
    },
    ({ trackingNumber }) => `Parcel ${trackingNumber || 'without tracking'} recorded`,
    onClose,
  )
  const empty = ready.every((line) => !((form.values.quantities[line.lineNumber] ?? 0) > 0))
  return (
    <Modal opened onClose={onClose} title={`Ship a parcel of ${order.orderNumber}`} size="lg">
      <form onSubmit={form.onSubmit((values) => ship.mutate(values))}>
        <Stack>
          <Group grow align="flex-start">
            <Select
              label="Carrier"
              placeholder="None"
              clearable
              searchable
              data={carriers.map((carrier) => ({ value: carrier.id, label: carrier.name }))}
              value={form.values.carrierId}
              onChange={(carrierId) => form.setValues({ carrierId, shippingMethodId: null })}
            />
            <Select
              label="Shipping method"
              placeholder={methods.length > 0 ? 'None' : 'The carrier has none'}
              clearable
              data={methods.map((method) => ({ value: method.id, label: method.name }))}
              {...form.getInputProps('shippingMethodId')}
            />
          </Group>
          <TextInput label="Tracking number" data-autofocus {...form.getInputProps('trackingNumber')} />
          <TextInput label="Tracking link" placeholder="https://" {...form.getInputProps('trackingUrl')} />
          <Text size="sm" fw={500}>
            In this parcel
          </Text>
          {ready.map((line) => (
            <Group key={line.lineNumber} justify="space-between" wrap="nowrap">
              <Text size="sm">
                {line.itemNumber}{' '}
                <Text span c="dimmed">
                  {line.description}
                </Text>
              </Text>
              <NumberInput
                aria-label={`Quantity of ${line.itemNumber}`}
                w={110}
                min={0}
                max={Number(line.picked) - Number(line.shipped)}
                {...form.getInputProps(`quantities.${line.lineNumber}`)}
              />
            </Group>
          ))}
          <FormButtons action="Ship" disabled={empty} busy={ship.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
