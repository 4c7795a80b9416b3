import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { StoreOrderView } from '../../shared/views.ts'
import { api } from '../api/api.ts'
import { useAction } from '../api/use-action.ts'

/** Changes quantities as a merchant does in the store's admin. */
export function EditOrder({ order, onClose }: { readonly order: StoreOrderView; readonly onClose: () => void }) {
  const [quantities, setQuantities] = useState<Readonly<Record<string, number>>>(
    Object.fromEntries(order.lines.map((line) => [line.id, line.quantity])),
  )
  const edit = useAction(
    () => {
      const changed = order.lines.filter((line) => quantities[line.id] !== line.quantity)
      return api('store/edit-order', {
        orderId: order.id,
        lines: changed.map((line) => ({ lineId: line.id, quantity: quantities[line.id] })),
      })
    },
    () => `${order.number} edited`,
    onClose,
  )
  return (
    <Modal opened onClose={onClose} title={`Edit ${order.number}`}>
      <Stack>
        {order.lines.map((line) => (
          <Group key={line.id} justify="space-between" wrap="nowrap">
            <Text size="sm">
              {line.title}{' '}
              <Text span c="dimmed" size="xs">
                {line.sku ?? 'no SKU'}
              </Text>
            </Text>
            <NumberInput
              aria-label={`Quantity of ${line.title}`}
              w={90}
              min={0}
              value={quantities[line.id] ?? 0}
              onChange={(value) => setQuantities({ ...quantities, [line.id]: Number(value) })}
            />
          </Group>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Leave as it is
          </Button>
          <Button loading={edit.isPending} onClick={() => edit.mutate()}>
            Save
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
