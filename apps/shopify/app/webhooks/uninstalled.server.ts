import type { Signal } from '@connect/core'
import type { Composition } from '../composition.server.ts'

/**
 * The merchant has removed the app: its tokens and sessions go at once and nothing runs for it any more. Links, orders and marks stay, so that
 * a reinstall continues where it stopped. A webhook that comes after a reinstall is about the time before it and changes nothing.
 */
export async function onUninstalled({ directory, unitOfWork, credentials, sessions, log }: Parts, signal: Signal): Promise<void> {
  const connection = await directory.byStore('shopify', signal.storeKey)
  if (!connection) return
  const installedSince = await unitOfWork.read(connection.id, (r) => r.checkpoints.get(installedAtStream))
  if (installedSince && signal.occurredAt && signal.occurredAt < installedSince) return
  await credentials.remove(connection.id, 'store')
  await sessions.remove((await sessions.ofShop(signal.storeKey)).map(({ id }) => id))
  await unitOfWork.transaction(connection.id, async (r) => r.connection.put({ ...(await r.connection.get()), state: 'disconnected' }))
  log.info('The app was uninstalled', { store: signal.storeKey })
}
type Parts = Pick<Composition, 'directory' | 'unitOfWork' | 'credentials' | 'sessions' | 'log'>

/** Where the instant of the last install is kept. */
export const installedAtStream = 'shopify:installed-at'
