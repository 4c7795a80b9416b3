import type { UserRow, UsersView } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { type Column, ListTable } from '../list/list-table.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { Line } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Text } from '../parts/text.tsx'
import { UserRights } from './user-rights.tsx'

/** The people of the store who have opened the app, and what its owner leaves to each. */
export const UsersScreen = ({ view: { title, notices, text, users, empty } }: { readonly view: UsersView }) => (
  <ScreenPage title={title} notices={notices}>
    <Text isQuiet>{text}</Text>
    {users.length === 0 ? (
      <p className="intellitrack-empty">{empty}</p>
    ) : (
      <ListTable title={title} rows={users} keyOf={({ id }) => id} columns={columns} />
    )}
  </ScreenPage>
)

const Person = ({ user: { name, role, isOwner } }: { readonly user: UserRow }) => (
  <Line>
    <strong>{name}</strong>
    <StateBadge tone={isOwner ? 'info' : 'neutral'}>{role}</StateBadge>
  </Line>
)

const columns: readonly Column<UserRow>[] = [
  { id: 'person', header: screenWords.users.person, width: '24em', cell: (user) => <Person user={user} /> },
  { id: 'rights', header: screenWords.users.rights, cell: (user) => <UserRights user={user} /> },
]
