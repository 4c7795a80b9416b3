import { type Rejected, rejected } from '../domain/outcome.ts'
import type { Grants } from './features.ts'

/** What the owner leaves to one person of the store's staff. */
export interface Narrowing {
  readonly view: boolean
  readonly manualSync: boolean
  readonly configure: boolean
}

/** Somebody in the store's admin: has what the connection has, unless the owner narrowed it. */
export interface Actor {
  readonly id: string
  /** For people who read what was done; without one it is somebody of the store. */
  readonly name?: string
  /** Only the owner narrows others; absent where the store does not say who it is. */
  readonly isOwner?: boolean
  /** null: no warehouse has been asked yet what the Store Key may do, so nobody has a feature; one can only be connected. */
  readonly grants: Grants | null
  /** null: the owner, or a person nobody narrowed. */
  readonly narrowing: Narrowing | null
}

/**
 * connect: give the connection a Store Key; needs no feature, as features come with the key. firstDataset: the one button that needs no
 * Manual Sync (requirements 3.3 rule 3). resolve: retry, redrive, settle problems.
 */
export type Action = 'view' | 'connect' | 'configure' | 'activate' | 'firstDataset' | 'manualSync' | 'resolve'

type Need = (grants: Grants, plugin?: string) => string | null

const ofThisStore = 'the plugin of this store'
const opens: Need = ({ integrate, activate, manualSync }, plugin = ofThisStore) =>
  integrate === null ? 'Integrate' : activate === null && manualSync === null ? plugin : null
const edits: Need = (grants, plugin) => opens(grants, plugin) ?? (grants.integrate === 'edit' ? null : 'Integrate with edit access')
const activates: Need = (grants, plugin = ofThisStore) =>
  edits(grants, plugin) ?? (grants.activate === 'edit' || grants.manualSync === 'edit' ? null : `${plugin} with edit access`)
const syncs: Need = (grants) => edits(grants) ?? (grants.manualSync === 'edit' ? null : 'Manual Sync with edit access')

interface Needs {
  /** null: none. */
  readonly feature: Need | null
  readonly part: keyof Narrowing
  /** Whether it is there before a warehouse is connected. */
  readonly before: boolean
}
const needs: Readonly<Record<Action, Needs>> = {
  view: { feature: opens, part: 'view', before: true },
  connect: { feature: null, part: 'configure', before: true },
  configure: { feature: activates, part: 'configure', before: false },
  activate: { feature: activates, part: 'configure', before: false },
  firstDataset: { feature: activates, part: 'configure', before: false },
  manualSync: { feature: syncs, part: 'manualSync', before: false },
  resolve: { feature: activates, part: 'manualSync', before: false },
}

/** Whether this person may do that (requirements 3.3); null: yes. Enforced here, not by hiding buttons. */
export function mayNot({ grants, narrowing }: Actor, action: Action): Rejected | null {
  const { feature, part, before } = needs[action]
  if (grants === null && !before)
    return rejected('warehouse_not_connected', 'Connect IntelliTrack first, under Shopping Cart Configuration.')
  const missing = grants && feature ? feature(grants) : null
  if (missing) return rejected('feature_missing', `This needs the feature ${missing}. Ask who manages roles in IntelliTrack.`)
  if (narrowing && !(narrowing.view && narrowing[part]))
    return rejected('staff_not_allowed', 'The owner of the store has not given you this. Ask the owner to change it under Users.')
  return null
}

export const may = (actor: Actor, action: Action): boolean => mayNot(actor, action) === null

/** The feature without which nothing runs, by schedule or by hand; null: it is there. Read-only Integrate may look, not run (rule 4). */
export const missingToRun = (grants: Grants, plugin?: string): string | null => activates(grants, plugin)
