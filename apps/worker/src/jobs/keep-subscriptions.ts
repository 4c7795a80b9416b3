import { type ConnectionRecord, type StorePlatform, type SubscriptionReport, setProblems, signalHindrances } from '@connect/core'
import { openStore } from '../platforms/index.ts'
import type { Services } from '../services/services.ts'

const dayMs = 24 * 60 * 60_000
const againMs = 60_000

/** By connection: when its store's webhooks are to be looked at again, and the access they belong to. */
export type Subscribed = Map<string, { readonly until: number; readonly access: string | null }>

type Needed = Pick<Services, 'directory' | 'credentials' | 'unitOfWork' | 'clock' | 'random' | 'log'>
type Open = (connection: ConnectionRecord, stop: AbortSignal) => StorePlatform | Promise<StorePlatform>

/**
 * Sees to it that stores tell us of changes, which the platform may switch off or lose: of every active connection once it is active, and once a day
 * (reference 2.5) or as often as its capabilities say. What only somebody at the store can mend becomes a problem. Any number of workers may do it. Where it fails, polling finds what is missed, and it is tried again soon.
 */
export async function keepSubscriptions(needed: Needed, open: Open, subscribed: Subscribed, stop: AbortSignal): Promise<void> {
  const { directory, clock, credentials } = needed
  for (const connection of await directory.active()) {
    if (stop.aborted) return
    if ((subscribed.get(connection.id)?.until ?? 0) > clock.now()) continue
    const after = await ensure(needed, open, connection, stop)
    const access = (await credentials.get(connection.id, 'store'))?.secret ?? null
    subscribed.set(connection.id, { until: clock.now() + after, access })
  }
}

/** An app that was removed has lost its webhooks, and has another token where it is back. Tokens that are renewed by themselves say nothing of it. */
export async function noticeReinstalls({ credentials }: Pick<Needed, 'credentials'>, subscribed: Subscribed): Promise<void> {
  for (const [connectionId, { access }] of subscribed) {
    const credential = await credentials.get(connectionId as ConnectionRecord['id'], 'store')
    if (!credential || (credential.expiresAt === null && credential.secret !== access)) subscribed.delete(connectionId)
  }
}

export const openingWith =
  (services: Services): Open =>
  (connection, stop) =>
    openStore(connection, services, stop)

/** Gives when to look again, in milliseconds. */
async function ensure(needed: Needed, open: Open, connection: ConnectionRecord, stop: AbortSignal): Promise<number> {
  const { log } = needed
  const about = { connectionId: connection.id }
  try {
    const store = await open(connection, stop)
    const { missing, repaired, hindrances = [] } = await store.ensureSubscriptions()
    if (repaired.length > 0) log.info('Webhooks were made, or mended', { ...about, repaired: repaired.join(', ') })
    if (missing.length > 0) log.warn('Webhooks are missing; the store is polled meanwhile', { ...about, missing: missing.join(', ') })
    await tell(needed, connection, hindrances)
    return missing.length === 0 ? (store.capabilities.subscriptionsCheckedMs ?? dayMs) : againMs
  } catch (cause) {
    if (!stop.aborted) log.warn('Webhooks could not be looked at; the store is polled meanwhile', { ...about, cause })
    return againMs
  }
}

/** Makes them the connection's problems of that kind, where they are not so already. */
async function tell(needed: Needed, { id, storeName }: ConnectionRecord, hindrances: Hindrances): Promise<void> {
  const { unitOfWork } = needed
  const open = (await unitOfWork.read(id, (r) => r.problems.open())).filter(({ code }) => codes.includes(code))
  if (open.length === 0 && hindrances.length === 0) return
  const drafts = hindrances.map((one) => ({ subjectKind: 'connection' as const, subjectId: id, label: storeName, ...one }))
  await unitOfWork.transaction(id, (r) => setProblems(needed, r, [id], drafts, { kind: 'connection', codes }))
}
type Hindrances = NonNullable<SubscriptionReport['hindrances']>
const codes: readonly string[] = signalHindrances
