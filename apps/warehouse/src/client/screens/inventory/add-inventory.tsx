import { Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { unwrapOnly } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { FormButtons } from '../../parts/form-buttons.tsx'
import { usePlaces } from '../../parts/use-places.ts'

/** Puts units of an item on a shelf: an Inventory Add. */
export function AddInventory({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const { options } = usePlaces()
  const form = useForm({
    initialValues: { itemNumber: '', locationId: null as string | null, quantity: 1, lot: '', serial: '' },
    validate: {
      itemNumber: (value) => (value.trim() === '' ? 'Which item?' : null),
      locationId: (value) => (value ? null : 'Where?'),
      quantity: (value) => (value > 0 ? null : 'At least something'),
    },
  })
  const close = () => {
    form.reset()
    onClose()
  }
  const add = useCommand(
    async (values: typeof form.values) => {
      const element = {
        key: crypto.randomUUID(),
        itemNumber: values.itemNumber.trim(),
        locationId: values.locationId ?? '',
        quantity: String(values.quantity),
        lot: values.lot || null,
        serial: values.serial || null,
      }
      const body = { elements: [element] }
      await unwrapOnly(api.POST('/v1/divisions/{divisionId}/inventory:add', { params: { path: { divisionId } }, body }))
    },
    ({ itemNumber, quantity }) => `${quantity} of ${itemNumber} added`,
    close,
  )
  return (
    <Modal opened={opened} onClose={close} title="Add to inventory">
      <form onSubmit={form.onSubmit((values) => add.mutate(values))}>
        <Stack>
          <TextInput label="Item number" data-autofocus {...form.getInputProps('itemNumber')} />
          <Select label="Location" searchable data={[...options]} {...form.getInputProps('locationId')} />
          <NumberInput label="Quantity" min={0} max={9_999_999} decimalScale={4} {...form.getInputProps('quantity')} />
          <Group grow>
            <TextInput label="Lot (if it has one)" {...form.getInputProps('lot')} />
            <TextInput label="Serial (if it has one)" {...form.getInputProps('serial')} />
          </Group>
          <FormButtons action="Add" busy={add.isPending} onCancel={close} />
        </Stack>
      </form>
    </Modal>
  )
}
