import type { Checkpoint, ConnectionRecord } from '@connect/core'
import type { Composition } from '../composition.server.ts'
import { judgeScopes } from '../webhooks/judge-scopes.server.ts'
import { installedAtStream } from '../webhooks/uninstalled.server.ts'
import { connectionOfShop } from './shop-connection.server.ts'

/**
 * The shop has given access, for the first time or again: its connection syncs on where it stopped, and what it was granted is looked at.
 * From now on an app/uninstalled of before is about a time that is over.
 */
export async function onInstalled(parts: Parts, shop: string, grantedScopes: readonly string[]): Promise<void> {
  const { unitOfWork, clock, log } = parts
  const connectionId = await connectionOfShop(parts, shop)
  await unitOfWork.transaction(connectionId, async (r) => {
    const before = await r.connection.get()
    const state: ConnectionRecord['state'] =
      before.state === 'disconnected' ? (before.marks.productsImportedAt ? 'active' : 'setup') : before.state
    if (state !== before.state) await r.connection.put({ ...before, state })
    await r.checkpoints.put(installedAtStream, new Date(clock.now()).toISOString() as Checkpoint)
    await judgeScopes(parts, r, grantedScopes)
  })
  log.info('A shop gave the app access', { store: shop })
}
type Parts = Pick<Composition, 'directory' | 'unitOfWork' | 'clock' | 'random' | 'log'>
