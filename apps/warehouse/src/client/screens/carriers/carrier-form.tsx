import type { Schemas } from '@connect/intellitrack/contract'
import { Modal, Stack, TagsInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { unwrapOnly } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { FormButtons } from '../../parts/form-buttons.tsx'

/** A new carrier, or more methods for one there is. */
export function CarrierForm({ carrier, onClose }: { readonly carrier: Schemas['Carrier'] | null; readonly onClose: () => void }) {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const form = useForm({
    initialValues: { name: carrier?.name ?? '', methods: [] as string[] },
    validate: { name: (value) => (value.trim() === '' ? 'A carrier needs a name' : null) },
  })
  const save = useCommand(
    async ({ name, methods }: typeof form.values) => {
      const body = { elements: [{ name: name.trim(), methods: methods.map((method) => ({ name: method })) }] }
      await unwrapOnly(api.POST('/v1/divisions/{divisionId}/carriers:batch', { params: { path: { divisionId } }, body }))
    },
    ({ name }) => `${name} saved`,
    onClose,
  )
  return (
    <Modal opened onClose={onClose} title={carrier ? `More methods of ${carrier.name}` : 'Add carrier'}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <TextInput label="Name" disabled={carrier !== null} {...form.getInputProps('name')} />
          <TagsInput label="Shipping methods" description="Press Enter after each" {...form.getInputProps('methods')} />
          <FormButtons action="Save" busy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
