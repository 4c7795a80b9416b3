import type { Schemas } from '@connect/intellitrack/contract'
import { Modal, MultiSelect, PasswordInput, Stack, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { unwrap } from '../../api/api.ts'
import { useSession } from '../../api/session.tsx'
import { useCommand } from '../../api/use-command.ts'
import { FormButtons } from '../../parts/form-buttons.tsx'

/** A new user, or changes to one. */
export function UserForm({ user, onClose }: { readonly user: Schemas['User'] | null; readonly onClose: () => void }) {
  const { api, divisions } = useSession()
  const { data: roles = [] } = useQuery({ queryKey: ['role-names'], queryFn: async () => (await unwrap(api.GET('/v1/roles'))).data })
  const form = useForm({
    initialValues: {
      userName: user?.userName ?? '',
      displayName: user?.displayName ?? '',
      password: '',
      active: user?.active ?? true,
      roleIds: user?.roleIds ?? [],
      divisionIds: user?.divisionIds ?? [],
    },
    validate: {
      userName: (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : 'An e-mail address'),
      displayName: (value) => (value.trim() === '' ? 'Fill this in' : null),
      password: (value) => (value.length >= 8 || (user && value === '') ? null : 'At least 8 characters'),
      roleIds: (value) => (value.length === 0 ? 'At least one role' : null),
      divisionIds: (value) => (value.length === 0 ? 'At least one division' : null),
    },
  })
  const save = useCommand(
    (values: typeof form.values) => {
      const { userName, displayName, password, active, roleIds, divisionIds } = values
      if (!user) return unwrap(api.POST('/v1/users', { body: { userName, displayName, password, roleIds, divisionIds } }))
      const body = { displayName, active, roleIds, divisionIds, ...(password ? { password } : {}) }
      return unwrap(api.PATCH('/v1/users/{userId}', { params: { path: { userId: user.id } }, body }))
    },
    ({ displayName }) => `${displayName} saved`,
    onClose,
  )
  return (
    <Modal opened onClose={onClose} title={user ? user.displayName : 'Add user'}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <TextInput label="User name (e-mail)" disabled={user !== null} {...form.getInputProps('userName')} />
          <TextInput label="Name" {...form.getInputProps('displayName')} />
          <PasswordInput label={user ? 'New password' : 'Password'} autoComplete="new-password" {...form.getInputProps('password')} />
          <MultiSelect
            label="Roles"
            data={roles.map((role) => ({ value: role.id, label: role.name }))}
            {...form.getInputProps('roleIds')}
          />
          <MultiSelect
            label="Divisions"
            data={divisions.map((one) => ({ value: one.id, label: one.name }))}
            {...form.getInputProps('divisionIds')}
          />
          {user && <Switch label="Active" {...form.getInputProps('active', { type: 'checkbox' })} />}
          <FormButtons action="Save" busy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
