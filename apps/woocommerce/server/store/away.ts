import { type Checkpoint, type ConnectionRecord, type ConnectionState, requestCancel } from '@connect/core'
import { beginOutbox } from '@connect/database'
import { z } from 'zod'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'

/** Where is kept since when the plugin is switched off, and what its connection did before. */
export const awayStream = 'woocommerce:away'

const away = z.object({ since: z.number(), state: z.enum(['setup', 'active', 'paused', 'disconnected']) })

/** The plugin was switched off, at `at` (ms) by the store's clock: nothing runs, and its key is kept, with which it will say that it is back. */
export async function onAway(parts: Parts, { id: connectionId, storeKey }: ConnectionRecord, at: number): Promise<void> {
  await parts.unitOfWork.transaction(connectionId, async (r) => {
    const before = await r.connection.get()
    if (before.state === 'disconnected') return
    for (const run of await r.runs.running()) await requestCancel(parts, r, run)
    await r.checkpoints.put(awayStream, JSON.stringify({ since: at, state: before.state satisfies ConnectionState }) as Checkpoint)
    await r.connection.put({ ...before, state: 'disconnected' })
  })
  parts.log.info('The plugin was switched off', { store: storeKey })
}

/** Whatever a plugin signs later than its goodbye says that it is back: the connection goes on as it was. Gives the connection as it is then. */
export async function onBack(parts: Parts, connection: ConnectionRecord, at: number): Promise<ConnectionRecord> {
  if (connection.state !== 'disconnected') return connection
  return parts.unitOfWork.transaction(connection.id, async (r) => {
    const [before, kept] = [await r.connection.get(), await r.checkpoints.get(awayStream)]
    const read = kept === null ? null : away.parse(JSON.parse(kept))
    if (!read || at <= read.since) return before
    const after = { ...before, state: read.state }
    await r.checkpoints.put(awayStream, null)
    await beginOutbox(r, platform)
    await r.connection.put(after)
    parts.log.info('The plugin is back', { store: connection.storeKey })
    return after
  })
}
type Parts = Pick<Composition, 'unitOfWork' | 'clock' | 'random' | 'log'>
