import type { Schemas } from '@connect/intellitrack/contract'
import { Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { unwrap } from '../../api/api.ts'
import { useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { FormButtons } from '../../parts/form-buttons.tsx'

type Grant = Schemas['FeatureGrant']
const levels = { none: 'None', read_only: 'Read-Only', edit: 'Edit' } as const

/** A role is a set of features, each with Edit or Read-Only where it has both (requirements 3.1). */
export function RoleForm({ role, onClose }: { readonly role: Schemas['Role'] | null; readonly onClose: () => void }) {
  const { api } = useSession()
  const { data: features } = useQuery({ queryKey: ['features'], refetchInterval: false, queryFn: () => unwrap(api.GET('/v1/features')) })
  const granted = Object.fromEntries((role?.features ?? []).map((one) => [one.name, one.access])) as Record<string, string>
  const form = useForm({
    initialValues: { name: role?.name ?? '', access: granted },
    validate: { name: (value) => (value.trim() === '' ? 'A role needs a name' : null) },
  })
  const save = useCommand(
    ({ name, access }: typeof form.values) => {
      const grants = Object.entries(access)
        .filter(([, level]) => level !== 'none')
        .map(([feature, level]) => ({ name: feature, access: level }) as Grant)
      const body = { name: name.trim(), features: grants }
      if (!role) return unwrap(api.POST('/v1/roles', { body }))
      return unwrap(api.PUT('/v1/roles/{roleId}', { params: { path: { roleId: role.id } }, body }))
    },
    ({ name }) => `${name} saved`,
    onClose,
  )
  return (
    <Modal opened onClose={onClose} title={role ? role.name : 'Add role'} size="lg">
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack gap="xs">
          <TextInput label="Name" {...form.getInputProps('name')} />
          {(features?.data ?? [])
            .filter((feature) => feature.licensed)
            .map((feature) => (
              <Group key={feature.name} justify="space-between" wrap="nowrap">
                <Text size="sm">{feature.name}</Text>
                <SegmentedControl
                  size="xs"
                  style={{ flexShrink: 0 }}
                  aria-label={feature.name}
                  data={(['none', ...feature.access] as const).map((value) => ({ value, label: levels[value] }))}
                  value={form.values.access[feature.name] ?? 'none'}
                  onChange={(value) => form.setFieldValue('access', { ...form.values.access, [feature.name]: value })}
                />
              </Group>
            ))}
          <FormButtons action="Save" busy={save.isPending} onCancel={onClose} mt="md" />
        </Stack>
      </form>
    </Modal>
  )
}
