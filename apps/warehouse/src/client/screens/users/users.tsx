import type { Schemas } from '@connect/intellitrack/contract'
import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { unwrap } from '../../api/api.ts'
import { useSession } from '../../api/session.tsx'
import { useList } from '../../api/use-list.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { nameColumn } from '../../parts/name-column.tsx'
import { Screen } from '../../parts/screen.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { FeatureBadges } from './feature-badges.tsx'
import { RoleForm } from './role-form.tsx'
import { UserForm } from './user-form.tsx'

type User = Schemas['User']
type Role = Schemas['Role']

export function Users() {
  const { api, may } = useSession()
  const [user, setUser] = useState<User | 'new' | null>(null)
  const [role, setRole] = useState<Role | 'new' | null>(null)
  const users = useList<User>(['users'], (cursor) => unwrap(api.GET('/v1/users', { params: { query: cursor ? { cursor } : {} } })))
  const roles = useList<Role>(['roles'], (cursor) => unwrap(api.GET('/v1/roles', { params: { query: cursor ? { cursor } : {} } })))
  const names = useQuery({ queryKey: ['role-names'], queryFn: async () => (await unwrap(api.GET('/v1/roles'))).data })
  const nameOf = (id: string) => names.data?.find((one) => one.id === id)?.name ?? '-'
  const editable = may('Users_Roles', 'edit')
  const userColumns: readonly Column<User>[] = [
    nameColumn('Name', (one) => one.displayName),
    { title: 'User name', cell: (one) => one.userName },
    { title: 'Kind', cell: (one) => (one.kind === 'administrative' ? 'Administrative' : 'Standard') },
    { title: 'Roles', cell: (one) => one.roleIds.map(nameOf).join(', ') },
    { title: 'State', cell: (one) => <StateBadge on={one.active} text={one.active ? 'Active' : 'Inactive'} /> },
  ]
  const roleColumns: readonly Column<Role>[] = [
    nameColumn('Role', (one) => one.name),
    {
      title: 'Features',
      wide: true,
      cell: (one) => (one.isAdmin ? 'All of them; cannot be changed' : <FeatureBadges features={one.features} />),
    },
  ]
  return (
    <Screen title="Users and roles" about="A user may do what the features of all their roles allow.">
      <Tabs defaultValue="users">
        <Tabs.List mb="md">
          <Tabs.Tab value="users">Users</Tabs.Tab>
          <Tabs.Tab value="roles">Roles</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="users">
          {editable && (
            <Button mb="md" onClick={() => setUser('new')}>
              Add user
            </Button>
          )}
          <DataTable
            label="Users"
            list={users}
            columns={userColumns}
            rowKey={(one) => one.id}
            empty="No users."
            {...(editable ? { onOpen: setUser } : {})}
          />
        </Tabs.Panel>
        <Tabs.Panel value="roles">
          {editable && (
            <Button mb="md" onClick={() => setRole('new')}>
              Add role
            </Button>
          )}
          <DataTable
            label="Roles"
            list={roles}
            columns={roleColumns}
            rowKey={(one) => one.id}
            empty="No roles."
            {...(editable ? { onOpen: (one: Role) => !one.isAdmin && setRole(one) } : {})}
          />
        </Tabs.Panel>
      </Tabs>
      {user && <UserForm user={user === 'new' ? null : user} onClose={() => setUser(null)} />}
      {role && <RoleForm role={role === 'new' ? null : role} onClose={() => setRole(null)} />}
    </Screen>
  )
}
