import { ActionIcon, Button, Group, Modal, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { StoreProductView } from '../../shared/views.ts'
import { api } from '../api/api.ts'
import { useAction } from '../api/use-action.ts'
import { useView } from '../api/use-view.ts'

interface Line {
  readonly key: number
  readonly variantId: string | null
  readonly quantity: number
}

/** Buys something. */
export function PlaceOrder({ onClose }: { readonly onClose: () => void }) {
  const { data } = useView<{ readonly products: readonly StoreProductView[] }>('store/products')
  const [lines, setLines] = useState<readonly Line[]>([{ key: 1, variantId: null, quantity: 1 }])
  const [name, setName] = useState('')
  const [paid, setPaid] = useState(true)
  const options = (data?.products ?? []).map((product) => ({
    value: product.variantId,
    label: `${product.title}${product.sku ? ` (${product.sku})` : ''}`,
  }))
  const change = (key: number, part: Partial<Line>) => setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const chosen = lines.filter((line) => line.variantId !== null && line.quantity > 0)
  const place = useAction(
    () =>
      api('store/place-order', { lines: chosen.map(({ variantId, quantity }) => ({ variantId, quantity })), customer: name || null, paid }),
    () => 'Order placed',
    onClose,
  )
  return (
    <Modal opened onClose={onClose} title="Place an order" size="lg">
      <Stack>
        {lines.map((line) => (
          <Group key={line.key} wrap="nowrap">
            <Select
              aria-label="Product"
              placeholder="Choose a product"
              flex={1}
              searchable
              limit={50}
              data={options}
              value={line.variantId}
              onChange={(variantId) => change(line.key, { variantId })}
            />
            <NumberInput
              aria-label="Quantity"
              w={90}
              min={1}
              value={line.quantity}
              onChange={(value) => change(line.key, { quantity: Number(value) })}
            />
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label="Remove line"
              disabled={lines.length === 1}
              onClick={() => setLines(lines.filter((one) => one.key !== line.key))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setLines([...lines, { key: Math.max(...lines.map((one) => one.key)) + 1, variantId: null, quantity: 1 }])}
          >
            Add a line
          </Button>
        </Group>
        <TextInput label="Customer" placeholder="Dana Whitfield" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Switch label="Paid" checked={paid} onChange={(event) => setPaid(event.currentTarget.checked)} />
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            The webhook reaches the app within a second.
          </Text>
          <Button disabled={chosen.length === 0} loading={place.isPending} onClick={() => place.mutate()}>
            Place the order
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
