import { type ConnectionId, newPerson, type Repositories, type StaffRecord } from '@connect/core'
import { removedAtStream } from '@connect/database'
import type { Composition } from '../composition.ts'

export interface Guest {
  readonly user: { readonly id: string; readonly email: string }
  readonly owner: { readonly id: string; readonly email: string }
  /** When BigCommerce said so; UTC ISO instant. */
  readonly saidAt: string
}

/**
 * Somebody has opened the app: they and the owner are known from now on, by the names that BigCommerce gives them, and who owned the store before
 * does so no more. false: what was said is older than their removal, and opens nothing.
 */
export async function welcome(parts: Parts, connectionId: ConnectionId, { user, owner, saidAt }: Guest): Promise<boolean> {
  const at = new Date(parts.clock.now()).toISOString()
  return parts.unitOfWork.transaction(connectionId, async (r) => {
    const removedAt = await r.checkpoints.get(removedAtStream(user.id))
    if (removedAt !== null && saidAt <= removedAt) return false
    await ownedBy(r, owner.id, at)
    await keep(r, owner, { isOwner: true }, at)
    await keep(r, user, { isOwner: user.id === owner.id, removedAt: null }, at)
    return true
  })
}
type Parts = Pick<Composition, 'unitOfWork' | 'clock'>

/** What the owner left to a person stays; only what is new is written. */
async function keep(r: Repositories, { id, email }: Guest['user'], facts: Partial<StaffRecord>, at: string): Promise<void> {
  const before = (await r.staff.byId(id)) ?? { ...newPerson(id), updatedAt: '' }
  const after = { ...before, name: email || before.name, ...facts }
  const isSame = before.updatedAt !== '' && (Object.keys(after) as (keyof StaffRecord)[]).every((key) => after[key] === before[key])
  if (!isSame) await r.staff.put({ ...after, updatedAt: at })
}

/** A store has one owner. */
async function ownedBy(r: Repositories, ownerId: string, at: string): Promise<void> {
  for (const person of await r.staff.all())
    if (person.isOwner && person.staffId !== ownerId) await r.staff.put({ ...person, isOwner: false, updatedAt: at })
}
