import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { List } from '../../admins/list.tsx'
import { addUser, type Person, removeUser, type StoreView } from '../api.ts'
import { Page, Wrong } from '../parts/page.tsx'

/** Who may open the control panel; only the owner lets people in and out. */
export function Users({ store, person }: { readonly store: StoreView; readonly person: Person }) {
  const [email, setEmail] = useState('')
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['store', store.hash] })
  const remove = useMutation({ mutationFn: ({ id }: Person) => removeUser(store.hash, id), onSuccess })
  const add = useMutation({ mutationFn: () => addUser(store.hash, email), onSuccess: () => onSuccess().then(() => setEmail('')) })
  const button = (one: Person) =>
    person.isOwner && !one.isOwner ? (
      <button
        type="button"
        className="Button"
        aria-label={`Remove ${one.email}`}
        disabled={remove.isPending}
        onClick={() => remove.mutate(one)}
      >
        Remove
      </button>
    ) : null
  return (
    <Page title="Users" about="Whoever is removed loses the login and the app at once.">
      <Wrong error={remove.error ?? add.error} />
      <List
        name="Users"
        headings={['Person', 'Role', 'Access']}
        rows={store.people.map((one) => ({ id: one.id, cells: [one.email, one.isOwner ? 'Owner' : 'Staff', button(one)] }))}
      />
      {person.isOwner && (
        <form
          className="Box Row"
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate()
          }}
        >
          <label>
            E-mail <input type="email" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          </label>
          <button type="submit" className="Button" disabled={add.isPending}>
            Let in
          </button>
        </form>
      )}
    </Page>
  )
}
