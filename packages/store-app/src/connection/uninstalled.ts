import { requestCancel } from '@connect/core'
import { installedAtStream } from '@connect/database'
import type { StoreAppServices } from '../services/services.ts'
import type { Store } from './connection-of.ts'

export interface Removal extends Store {
  /** When, by the store; null: it does not say. */
  readonly occurredAt: string | null
  /** How exactly it says when, in milliseconds: it happened somewhere within that time from `occurredAt` on. */
  readonly exactToMs?: number
  /** Takes away what the app itself keeps of the store's people, such as their sessions. */
  readonly forget?: () => Promise<void>
}

/**
 * The merchant has removed the app: its token goes at once, a run under way ends at its next step, and nothing runs any more. Links, orders and
 * marks stay, so that a reinstall continues where it stopped. What comes after a reinstall is about the time before it and changes nothing.
 */
export async function onUninstalled(parts: Parts, { platform, storeKey, occurredAt, exactToMs = 1, forget }: Removal): Promise<void> {
  const { directory, unitOfWork, credentials, log } = parts
  const connection = await directory.byStore(platform, storeKey)
  if (!connection) return
  const installedSince = await unitOfWork.read(connection.id, (r) => r.checkpoints.get(installedAtStream(platform)))
  if (installedSince && occurredAt && Date.parse(occurredAt) + exactToMs <= Date.parse(installedSince)) return
  await credentials.remove(connection.id, 'store')
  await forget?.()
  await unitOfWork.transaction(connection.id, async (r) => {
    for (const run of await r.runs.running()) await requestCancel(parts, r, run)
    await r.connection.put({ ...(await r.connection.get()), state: 'disconnected' })
  })
  log.info('The app was uninstalled', { store: storeKey })
}
type Parts = Pick<StoreAppServices, 'directory' | 'unitOfWork' | 'credentials' | 'clock' | 'random' | 'log'>
