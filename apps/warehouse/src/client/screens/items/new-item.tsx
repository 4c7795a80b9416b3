import { Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { FormButtons } from '../../parts/form-buttons.tsx'

export function NewItem({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { api } = useSession()
  const { id: divisionId, currency } = useDivision()
  const form = useForm({
    initialValues: { itemNumber: '', description: '', unitCost: '' },
    validate: {
      itemNumber: (value) => (value.trim() === '' ? 'An item needs a number' : null),
      unitCost: (value) => (value === '' || /^\d+(\.\d{1,4})?$/.test(value) ? null : 'An amount such as 12.50'),
    },
  })
  const close = () => {
    form.reset()
    onClose()
  }
  const add = useCommand(
    ({ itemNumber, description, unitCost }: typeof form.values) => {
      const body = { itemNumber: itemNumber.trim(), description: description || null, unitCost: unitCost || null }
      return unwrap(api.POST('/v1/divisions/{divisionId}/items', { params: { path: { divisionId } }, body }))
    },
    ({ itemNumber }) => `${itemNumber} added`,
    close,
  )
  return (
    <Modal opened={opened} onClose={close} title="Add item">
      <form onSubmit={form.onSubmit((values) => add.mutate(values))}>
        <Stack>
          <TextInput label="Item number" data-autofocus {...form.getInputProps('itemNumber')} />
          <TextInput label="Description" {...form.getInputProps('description')} />
          <TextInput label={`Unit cost (${currency})`} {...form.getInputProps('unitCost')} />
          <FormButtons action="Add item" busy={add.isPending} onCancel={close} />
        </Stack>
      </form>
    </Modal>
  )
}
