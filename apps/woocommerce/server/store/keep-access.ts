import { type ConnectionId, id } from '@connect/core'
import { beginOutbox } from '@connect/database'
import { connectionOf, onInstalled } from '@connect/store-app'
import { type StoreAccess, writeAccess } from '@connect/woocommerce'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { knowOwner } from '../people/store-owner.ts'
import { awayStream } from './away.ts'

export interface Granted {
  readonly storeKey: string
  /** As the site is called; empty: it does not say. */
  readonly name: string
  readonly access: StoreAccess
}

/** The store has given access, by a key that was proven before: it is kept in place of what was there, sealed, and the connection goes on. */
export async function keepAccess(parts: Composition, { storeKey, name, access }: Granted): Promise<ConnectionId> {
  const store = { platform, storeKey }
  const connectionId = await connectionOf(parts, store)
  const keyId = access.kind === 'plugin' ? { keyId: access.key.id } : {}
  await parts.credentials.put(connectionId, 'store', { secret: writeAccess(access), expiresAt: null, ...keyId })
  await onInstalled(parts, store, [])
  const at = new Date(parts.clock.now()).toISOString()
  await parts.unitOfWork.transaction(connectionId, async (r) => {
    const before = await r.connection.get()
    if (name && name !== before.storeName) await r.connection.put({ ...before, storeName: name })
    await beginOutbox(r, platform)
    await r.checkpoints.put(awayStream, null)
    await knowOwner(r, access.kind === 'rest', at)
  })
  return id<ConnectionId>(connectionId)
}
