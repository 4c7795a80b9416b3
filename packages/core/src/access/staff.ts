import type { AppIdentity } from '../admin/admin.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import { grantsOf } from './features.ts'
import type { Actor } from './may.ts'

/** One person of the store's staff, with what the owner leaves to them. */
export interface StaffRecord {
  readonly staffId: string
  readonly name: string | null
  readonly isOwner: boolean
  readonly view: boolean
  readonly manualSync: boolean
  readonly configure: boolean
  /** When the store took this person's access away; null: they have it. What was signed before that opens nothing any more. */
  readonly removedAt: string | null
  readonly updatedAt: string
}

export type Person = Omit<StaffRecord, 'updatedAt'>

/** Somebody of whom nothing is kept: not narrowed. */
export const newPerson = (staffId: string, name: string | null = null, isOwner = false): Person => ({
  staffId,
  name,
  isOwner,
  view: true,
  manualSync: true,
  configure: true,
  removedAt: null,
})

/** Who acts at a connection: what its Store Key may do, less what the owner took from this person; the owner is never narrowed. */
export function actorOf(connection: Pick<ConnectionRecord, 'features'>, app: Pick<AppIdentity, 'features'>, person: Person): Actor {
  const { staffId, name, isOwner, view, manualSync, configure } = person
  const isNarrowed = !isOwner && !(view && manualSync && configure)
  return {
    id: staffId,
    ...(name === null ? {} : { name }),
    grants: connection.features && grantsOf(connection.features, app.features),
    isOwner,
    narrowing: isNarrowed ? { view, manualSync, configure } : null,
  }
}

/** How a timeline names who did something. */
export const nameOf = ({ name }: Actor): string => name ?? 'Somebody of the store'
