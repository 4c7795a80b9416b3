import type { Schemas } from '@connect/intellitrack/contract'
import { Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { unwrapOnly } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { FormButtons } from '../../parts/form-buttons.tsx'
import { usePlaces } from '../../parts/use-places.ts'

type Row = Schemas['InventoryRecord']

/** Sets what was counted. */
export function AdjustInventory({ row, onClose }: { readonly row: Row | null; readonly onClose: () => void }) {
  return (
    <Modal opened={row !== null} onClose={onClose} title={`Adjust ${row?.itemNumber ?? ''}`}>
      {row && <AdjustForm key={row.id} row={row} onClose={onClose} />}
    </Modal>
  )
}

function AdjustForm({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const { nameOf } = usePlaces()
  const form = useForm({
    initialValues: { quantity: Number(row.onHand), reason: 'Cycle count' },
    validate: { reason: (value) => (value.trim() === '' ? 'Say why' : null) },
  })
  const adjust = useCommand(
    async ({ quantity, reason }: typeof form.values) => {
      const { itemNumber, locationId, uom, lot, serial, expiration } = row
      const element = {
        key: crypto.randomUUID(),
        itemNumber,
        locationId,
        uom,
        lot,
        serial,
        expiration,
        mode: 'absolute' as const,
        quantity: String(quantity),
        reason,
      }
      const body = { elements: [element] }
      await unwrapOnly(api.POST('/v1/divisions/{divisionId}/inventory-adjustments', { params: { path: { divisionId } }, body }))
    },
    ({ quantity }) => `${row.itemNumber} is now ${quantity} at ${nameOf(row.locationId)}`,
    onClose,
  )
  return (
    <form onSubmit={form.onSubmit((values) => adjust.mutate(values))}>
      <Stack>
        <Text size="sm">
          {nameOf(row.locationId)} has {row.onHand} {row.uom} on hand.
        </Text>
        <NumberInput
          label={`Counted (${row.uom})`}
          min={0}
          max={9_999_999}
          decimalScale={4}
          data-autofocus
          {...form.getInputProps('quantity')}
        />
        <TextInput label="Reason" {...form.getInputProps('reason')} />
        <FormButtons action="Adjust" busy={adjust.isPending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
