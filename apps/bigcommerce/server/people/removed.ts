import { type Checkpoint, newPerson } from '@connect/core'
import { removedAtStream } from '@connect/database'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'

export interface Removed {
  readonly storeHash: string
  readonly user: { readonly id: string; readonly email: string }
  /** When BigCommerce said so; UTC ISO instant. */
  readonly saidAt: string
}

/** The owner has taken a person's access to the app away: they are out at once, with everything that was signed for them until now. */
export async function onUserRemoved(parts: Parts, { storeHash, user, saidAt }: Removed): Promise<void> {
  const connection = await parts.directory.byStore(platform, storeHash)
  if (!connection) return
  const at = new Date(parts.clock.now()).toISOString()
  // Whichever of the two clocks is ahead: nothing that was signed before may open anything.
  const removedAt = saidAt > at ? saidAt : at
  await parts.unitOfWork.transaction(connection.id, async (r) => {
    const before = (await r.staff.byId(user.id)) ?? newPerson(user.id, user.email || null)
    await r.staff.put({ ...before, removedAt, updatedAt: at })
    await r.checkpoints.put(removedAtStream(user.id), removedAt as Checkpoint)
  })
  parts.log.info('A person’s access was taken away', { store: storeHash })
}
type Parts = Pick<Composition, 'directory' | 'unitOfWork' | 'clock' | 'log'>
