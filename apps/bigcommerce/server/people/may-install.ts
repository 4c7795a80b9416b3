import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'

export interface Installer {
  readonly storeHash: string
  readonly user: { readonly id: string }
  readonly owner: { readonly id: string }
}

/**
 * BigCommerce lets the owner install, and whom the owner authorised. Here that is whom the owner has not narrowed: who may not set the app up does
 * not bring it back either. Where it is installed, a new token is the store's, whoever confirmed it.
 */
export async function mayInstall({ directory, unitOfWork }: Parts, { storeHash, user, owner }: Installer): Promise<boolean> {
  if (user.id === owner.id) return true
  const connection = await directory.byStore(platform, storeHash)
  if (connection?.state !== 'disconnected') return true
  const person = await unitOfWork.read(connection.id, (r) => r.staff.byId(user.id))
  return person === null || (person.view && person.configure)
}
type Parts = Pick<Composition, 'directory' | 'unitOfWork'>
