import { type Action, mayNot } from '../../access/may.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { Admin } from '../admin.ts'
import type { Notice, Permissions } from '../views/frame.ts'

const actions: Readonly<Record<Action, true>> = {
  view: true,
  connect: true,
  configure: true,
  activate: true,
  firstDataset: true,
  manualSync: true,
  resolve: true,
}

/** Why this person may not do that, in the words of this app's features; null: they may. */
export function refusal({ app, actor }: Pick<Admin, 'app' | 'actor'>, action: Action): string | null {
  const refused = mayNot(actor, action)
  return refused && inOwnNames(app, refused.message)
}

/** access/may.ts names features in general: here they have their names in IntelliTrack. */
export function inOwnNames({ features }: Admin['app'], message: string): string {
  const [activate, manualSync] = [features.activate[0], features.manualSync[0]]
  const named = activate ? message.replace('the plugin of this store', activate) : message
  return manualSync ? named.replace('Manual Sync with', `${manualSync} with`) : named
}

export const permissions = (admin: Pick<Admin, 'app' | 'actor'>): Permissions =>
  Object.fromEntries((Object.keys(actions) as Action[]).map((action) => [action, refusal(admin, action)])) as Permissions

/** What stands on a screen instead of its data for whom may not look; none for who may. */
export function closedTo(admin: Pick<Admin, 'app' | 'actor'>): readonly Notice[] {
  const text = refusal(admin, 'view')
  return text === null ? [] : [{ tone: 'critical', title: 'You may not look at this', text, link: null }]
}

/** Why nothing can be tried again now: by this person, or at this connection. */
export function retryBlocked(admin: Pick<Admin, 'app' | 'actor'>, { state }: Pick<ConnectionRecord, 'state'>): string | null {
  return refusal(admin, 'resolve') ?? asleep[state]
}

/** A connection at which nothing runs, whatever is asked for. */
export const asleep: Readonly<Record<ConnectionRecord['state'], string | null>> = {
  setup: null,
  active: null,
  paused: 'Syncing is paused. Resume it first.',
  disconnected: 'The store is disconnected. Open the app from the store again first.',
}
