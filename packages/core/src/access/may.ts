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
  readonly grants: Grants
  /** null: the owner, or a person nobody narrowed. */
  readonly narrowing: Narrowing | null
}

/** firstDataset: the one button that needs no Manual Sync (requirements 3.3 rule 3). resolve: retry, redrive, settle problems. */
export type Action = 'view' | 'configure' | 'activate' | 'firstDataset' | 'manualSync' | 'resolve'

type Need = (grants: Grants) => string | null

const opens: Need = ({ integrate, activate, manualSync }) =>
  integrate === null ? 'Integrate' : activate === null && manualSync === null ? 'the plugin of this store' : null
const edits: Need = (grants) => opens(grants) ?? (grants.integrate === 'edit' ? null : 'Integrate with edit access')
const activates: Need = (grants) =>
  edits(grants) ?? (grants.activate === 'edit' || grants.manualSync === 'edit' ? null : 'the plugin of this store with edit access')
const syncs: Need = (grants) => edits(grants) ?? (grants.manualSync === 'edit' ? null : 'Manual Sync with edit access')

const needs: Readonly<Record<Action, { readonly feature: Need; readonly part: keyof Narrowing }>> = {
  view: { feature: opens, part: 'view' },
  configure: { feature: activates, part: 'configure' },
  activate: { feature: activates, part: 'configure' },
  firstDataset: { feature: activates, part: 'configure' },
  manualSync: { feature: syncs, part: 'manualSync' },
  resolve: { feature: activates, part: 'manualSync' },
}

/** Whether this person may do that (requirements 3.3); null: yes. Enforced here, not by hiding buttons. */
export function mayNot({ grants, narrowing }: Actor, action: Action): Rejected | null {
  const { feature, part } = needs[action]
  const missing = feature(grants)
  if (missing) return rejected('feature_missing', `This needs the feature ${missing}. Ask who manages roles in IntelliTrack.`)
  if (narrowing && !(narrowing.view && narrowing[part]))
    return rejected('staff_not_allowed', 'The owner of the store has not given you this. Ask the owner to change it under Users.')
  return null
}

export const may = (actor: Actor, action: Action): boolean => mayNot(actor, action) === null
