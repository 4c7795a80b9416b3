import { newPerson, type Person, type Repositories } from '@connect/core'

/** Who works for a store without the plugin: whoever shows that they have it. WordPress tells nobody's name there. */
export const storeOwner: Person = newPerson('owner', 'Owner of the store', true)

/** Known from now on, or no more: with the plugin, WordPress says who everybody is. */
export async function knowOwner(r: Repositories, isKnown: boolean, at: string): Promise<void> {
  const before = await r.staff.byId(storeOwner.staffId)
  if (!before && !isKnown) return
  const removedAt = isKnown ? null : at
  if (!before || (before.removedAt === null) !== isKnown) await r.staff.put({ ...(before ?? storeOwner), removedAt, updatedAt: at })
}
