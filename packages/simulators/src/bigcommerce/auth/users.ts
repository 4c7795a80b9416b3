import { CommandError, Reader } from '../../server/reader.ts'
import type { StoreContext } from '../context.ts'
import { profileOf } from '../store/profile.ts'
import { AUTH_KIND, type StoreUser } from './app.ts'

type Stored = Pick<StoreContext, 'world' | 'storeHash'>

/** Everybody with a login; a store nobody set up has its owner. */
export function users(context: Stored): readonly StoreUser[] {
  const stored = [...collection(context).values()]
  if (stored.some((user) => user.isOwner)) return stored
  return [{ id: 1, email: profileOf(context).adminEmail, locale: 'en-US', isOwner: true }, ...stored]
}

export function ownerOf(context: Stored): StoreUser {
  return users(context).find((user) => user.isOwner)!
}

/** The user of that id; the owner where none is named. Throws where nobody has it. */
export function userOf(context: Stored, id: unknown): StoreUser {
  if (id === undefined) return ownerOf(context)
  const user = users(context).find((one) => String(one.id) === String(id))
  if (user) return user
  throw new CommandError(
    `No user ${JSON.stringify(id)} in ${context.storeHash}; there are ${users(context)
      .map((one) => one.id)
      .join(', ')}`,
  )
}

/** The owner lets somebody in: `email`, `locale`. */
export function addUser(context: StoreContext, input: unknown): StoreUser {
  const read = new Reader('addUser', input)
  const user = { email: read.text('email'), locale: read.optionalText('locale') ?? 'en-US', isOwner: false }
  const id = context.world.next('user', 2)
  return collection(context).put(String(id), { id, ...user })
}

/** The store changes hands, or its owner gets another address: every app's token dies with it. */
export function changeOwner(context: StoreContext, input: unknown): StoreUser {
  const email = new Reader('changeOwner', input).text('email')
  const owner = { ...ownerOf(context), email }
  for (const token of [...context.world.collection<unknown>(AUTH_KIND.access).values()])
    context.world.collection(AUTH_KIND.access).delete((token as { readonly token: string }).token)
  return collection(context).put(String(owner.id), owner)
}

/** Nobody may open the control panel with this login any more. */
export function forgetUser(context: StoreContext, user: StoreUser): void {
  collection(context).delete(String(user.id))
}

function collection(context: Stored) {
  return context.world.collection<StoreUser>(AUTH_KIND.user)
}
