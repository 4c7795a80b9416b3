import type { Checkpoint, ConnectionId, ConnectionRecord } from '@connect/core'
import { installedAtStream } from '@connect/database'
import type { StoreAppServices } from '../services/services.ts'
import { connectionOf, type Store } from './connection-of.ts'
import { judgePermissions } from './judge-permissions.ts'

/**
 * The store has given access, for the first time or again: its connection syncs on where it stopped, and what it was not granted is a problem.
 * From now on an uninstall of before is about a time that is over. Gives the connection.
 */
export async function onInstalled(parts: Parts, store: Store, missingPermissions: readonly string[]): Promise<ConnectionId> {
  const { unitOfWork, clock, log } = parts
  const connectionId = await connectionOf(parts, store)
  await unitOfWork.transaction(connectionId, async (r) => {
    const before = await r.connection.get()
    const state: ConnectionRecord['state'] =
      before.state === 'disconnected' ? (before.marks.productsImportedAt ? 'active' : 'setup') : before.state
    if (state !== before.state) await r.connection.put({ ...before, state })
    await r.checkpoints.put(installedAtStream(store.platform), new Date(clock.now()).toISOString() as Checkpoint)
    await judgePermissions(parts, r, missingPermissions)
  })
  log.info('A store gave the app access', { store: store.storeKey })
  return connectionId
}
type Parts = Pick<StoreAppServices, 'directory' | 'unitOfWork' | 'clock' | 'random' | 'log'>
