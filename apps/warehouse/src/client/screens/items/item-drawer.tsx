import type { Schemas } from '@connect/intellitrack/contract'
import { Alert, Button, Drawer, Group, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { ItemStock } from './item-stock.tsx'

/** One item: where it lies, what it is, and changing that. */
export function ItemDrawer({ itemNumber, onClose }: { readonly itemNumber: string | null; readonly onClose: () => void }) {
  const { api } = useSession()
  const { id: divisionId } = useDivision()
  const path = { divisionId, itemNumber: itemNumber ?? '' }
  const { data: item, error } = useQuery({
    queryKey: ['item', divisionId, itemNumber],
    enabled: itemNumber !== null,
    refetchInterval: false,
    queryFn: () => unwrap(api.GET('/v1/divisions/{divisionId}/items/{itemNumber}', { params: { path } })),
  })
  return (
    <Drawer opened={itemNumber !== null} onClose={onClose} position="right" size="lg" title={itemNumber ?? ''}>
      {error && <Alert color="red">{error.message}</Alert>}
      {item && (
        <Stack gap="lg">
          <ItemStock itemNumber={item.itemNumber} />
          <ItemForm key={item.version} item={item} onSaved={onClose} />
        </Stack>
      )}
    </Drawer>
  )
}

function ItemForm({ item, onSaved }: { readonly item: Schemas['Item']; readonly onSaved: () => void }) {
  const { api, may } = useSession()
  const { id: divisionId, currency } = useDivision()
  const form = useForm({
    initialValues: {
      description: item.description ?? '',
      alternateNumber: item.alternateNumber ?? '',
      unitCost: item.unitCost ?? '',
      active: item.active,
    },
    validate: { unitCost: (value) => (value === '' || /^\d+(\.\d{1,4})?$/.test(value) ? null : 'An amount such as 12.50') },
  })
  const save = useCommand(
    (values: typeof form.values) => {
      const body = {
        description: values.description || null,
        alternateNumber: values.alternateNumber || null,
        unitCost: values.unitCost || null,
        active: values.active,
      }
      const params = { path: { divisionId, itemNumber: item.itemNumber } }
      return unwrap(api.PATCH('/v1/divisions/{divisionId}/items/{itemNumber}', { params, body }))
    },
    () => `${item.itemNumber} saved`,
    onSaved,
  )
  const editable = may('Items', 'edit')
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack>
        <TextInput label="Description" disabled={!editable} {...form.getInputProps('description')} />
        <TextInput label="Alternate number" disabled={!editable} {...form.getInputProps('alternateNumber')} />
        <TextInput label={`Unit cost (${currency})`} disabled={!editable} {...form.getInputProps('unitCost')} />
        <Switch
          label="Active (inactive items cannot be picked)"
          disabled={!editable}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
        {item.externalRefs.length > 0 && (
          <Text size="sm" c="dimmed">
            Linked to {item.externalRefs.map((ref) => `${ref.id} in ${ref.system}`).join(', ')}
          </Text>
        )}
        {editable && (
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              Save
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
