import { type TableColumn, Text } from '@bigcommerce/big-design'
import type { UserRow, UsersView } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { RowsByWidth } from '../list/rows-by-width.tsx'
import { BarePanel } from '../parts/bare-panel.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { UserRights } from './user-rights.tsx'

/** The people of the store who have opened the app, and what its owner leaves to each. */
export const UsersScreen = ({ view }: { readonly view: UsersView }) => (
  <ScreenPage title={view.title} notices={view.notices}>
    <Text color="secondary60">{view.text}</Text>
    <BarePanel>
      {view.users.length === 0 ? (
        <Text color="secondary60">{view.empty}</Text>
      ) : (
        <RowsByWidth
          rows={view.users}
          keyOf={({ id }) => id}
          columns={columns}
          item={(user) => (
            <Stack $gap="small">
              <Person user={user} />
              <UserRights user={user} />
            </Stack>
          )}
        />
      )}
    </BarePanel>
  </ScreenPage>
)

const columns: readonly TableColumn<UserRow>[] = [
  { hash: 'person', header: screenWords.users.person, width: '20rem', render: (user) => <Person user={user} /> },
  { hash: 'rights', header: screenWords.users.rights, render: (user) => <UserRights user={user} /> },
]

const Person = ({ user: { name, role, isOwner } }: { readonly user: UserRow }) => (
  <Line>
    <Text as="span" bold>
      {name}
    </Text>
    <StateBadge tone={isOwner ? 'info' : 'neutral'}>{role}</StateBadge>
  </Line>
)
