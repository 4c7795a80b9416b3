import { type ConnectionId, newPerson, type Person } from '@connect/core'
import type { ScreenMessage } from '@connect/woocommerce'
import type { Composition } from '../composition.ts'

/**
 * The person as WordPress names them now, with what an owner has left to them. WordPress lets in whom it knows, and administrators own the store:
 * there may be several, and who is none any more is none here with their next screen. Only what is new is written.
 */
export async function knownPerson(
  parts: Parts,
  connectionId: ConnectionId,
  { id, name, is_owner }: ScreenMessage['person'],
): Promise<Person> {
  const before = await parts.unitOfWork.read(connectionId, (r) => r.staff.byId(id))
  const person: Person = { ...(before ?? newPerson(id)), name: name || before?.name || null, isOwner: is_owner, removedAt: null }
  const isSame = before && before.name === person.name && before.isOwner === is_owner && before.removedAt === null
  if (!isSame) {
    const updatedAt = new Date(parts.clock.now()).toISOString()
    await parts.unitOfWork.transaction(connectionId, async (r) => {
      // What an owner has narrowed meanwhile stays.
      const { view, manualSync, configure } = (await r.staff.byId(id)) ?? person
      await r.staff.put({ ...person, view, manualSync, configure, updatedAt })
    })
  }
  return person
}
type Parts = Pick<Composition, 'unitOfWork' | 'clock'>
