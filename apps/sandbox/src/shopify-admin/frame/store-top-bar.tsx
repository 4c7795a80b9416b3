import { Text, TopBar } from '@shopify/polaris'
import { useState } from 'react'
import { AdminLink } from '../address/admin-link.tsx'
import { storePath } from '../address/place.ts'
import { useSession } from './session.tsx'

const people = [
  { id: '1', name: 'Store owner', initials: 'SO' },
  { id: '2', name: 'Staff member', initials: 'SM' },
]

/** The store's name, and who uses its admin: apps learn the person from the token. */
export function StoreTopBar({ store, name, onToggle }: { readonly store: string; readonly name: string; onToggle(): void }) {
  const { user, setUser, leave } = useSession()
  const [open, setOpen] = useState(false)
  const person = people.find(({ id }) => id === user) ?? people[0]
  const menu = (
    <TopBar.UserMenu
      name={person?.name ?? ''}
      initials={person?.initials ?? ''}
      open={open}
      onToggle={() => setOpen(!open)}
      actions={[
        { items: people.map(({ id, name: content }) => ({ content, active: id === user, onAction: () => leave(() => setUser(id)) })) },
      ]}
    />
  )
  const title = (
    <AdminLink url={storePath(store)} className="StoreName">
      <Text as="span" variant="headingMd" id="store-name" truncate>
        {name}
      </Text>
    </AdminLink>
  )
  return <TopBar showNavigationToggle onNavigationToggle={onToggle} userMenu={menu} contextControl={title} />
}
