import { Alert, Button, Group, Modal, NumberInput, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import type { StoreProductView } from '../../shared/views.ts'
import { api } from '../api/api.ts'
import { useAction } from '../api/use-action.ts'

/** Sets stock in the store by hand, which makes it drift: End of Day will say so and put it right. */
export function ChangeStock({ product, onClose }: { readonly product: StoreProductView; readonly onClose: () => void }) {
  const [locationId, setLocationId] = useState<string | null>(product.locations[0]?.id ?? null)
  const level = product.locations.find((one) => one.id === locationId)
  const [quantity, setQuantity] = useState(level?.onHand ?? 0)
  const change = useAction(
    () => api('store/change-stock', { variantId: product.variantId, locationId, onHand: quantity }),
    () => `${product.sku ?? product.title} is now ${quantity} in the store`,
    onClose,
  )
  return (
    <Modal opened onClose={onClose} title={`Stock of ${product.title}`}>
      <Stack>
        <Alert color="yellow">
          After the first import IntelliTrack leads: what is set here by hand is drift, which End of Day reports and corrects.
        </Alert>
        <Select
          label="Location"
          data={product.locations.map((one) => ({ value: one.id, label: one.name }))}
          value={locationId}
          onChange={setLocationId}
          allowDeselect={false}
        />
        <NumberInput label="On hand" min={0} value={quantity} onChange={(value) => setQuantity(Number(value))} />
        <Group justify="flex-end">
          <Button loading={change.isPending} disabled={locationId === null} onClick={() => change.mutate()}>
            Change
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
