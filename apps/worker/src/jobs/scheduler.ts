import { type ConnectionRecord, dueRequests, isAutomatic, newRequest, type Repositories } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import type { Services } from '../services/services.ts'
import { keepHouse } from './housekeeping.ts'
import { keepSubscriptions, noticeReinstalls, openingWith, type Subscribed } from './keep-subscriptions.ts'

const beatMs = 5_000
/** Every how many beats the house is kept: each minute. */
const houseBeats = 12

/**
 * Asks for what the settings make due (Sync Interval, End of Day), and wakes every connection that has a request due: also those whose wake was lost
 * with its process, and after any downtime. Any number of workers may do this: a request is made once for its slot.
 */
export async function runScheduler(services: Services, queue: Pick<Queue, 'wake'>, stop: AbortSignal): Promise<void> {
  const subscribed: Subscribed = new Map()
  await Promise.all([
    eachBeat(
      services,
      stop,
      () => tick(services, queue),
      () => keepHouse(services),
    ),
    // On a beat of its own: a store that does not answer holds up nobody's schedule.
    eachBeat(
      services,
      stop,
      () => keepSubscriptions(services, openingWith(services), subscribed, stop),
      () => noticeReinstalls(services, subscribed),
    ),
  ])
}

/** Does the one with every beat and the other each minute, one after the other; what fails is tried again with the next. */
async function eachBeat(
  { log, timer }: Pick<Services, 'log' | 'timer'>,
  stop: AbortSignal,
  always: () => Promise<void>,
  eachMinute: () => Promise<void>,
): Promise<void> {
  const trying = (work: () => Promise<void>) =>
    work().catch((error: unknown) => log.error('The schedule could not be looked at; tried again', { cause: error }))
  for (let beat = 0; !stop.aborted; beat += 1) {
    await trying(always)
    if (beat % houseBeats === 0 && !stop.aborted) await trying(eachMinute)
    await timer.sleep(beatMs, stop).catch(() => {})
  }
}

/** One look. A connection that cannot be looked at, or woken, is named and does not keep the others waiting. */
export async function tick(services: Services, queue: Pick<Queue, 'wake'>): Promise<void> {
  const named = (connectionId: string, work: Promise<void>) =>
    work.catch((error: unknown) => services.log.error('A connection could not be scheduled; tried again', { connectionId, cause: error }))
  for (const connection of await services.directory.active()) await named(connection.id, askForDue(services, connection))
  const now = new Date(services.clock.now()).toISOString()
  for (const connectionId of await services.directory.withDueRequests(now)) await named(connectionId, queue.wake(connectionId))
}

async function askForDue({ unitOfWork, clock, random }: Services, { id }: ConnectionRecord): Promise<void> {
  const drafts = async (r: Repositories) => {
    const automatic = (await r.runs.latest(200)).find((run) => run.kind === 'sync' && isAutomatic(run))
    const state = { requests: await r.requests.all(), lastAutoSyncStartedAt: automatic?.startedAt ?? null }
    return dueRequests(await r.connection.get(), state, clock.now())
  }
  if ((await unitOfWork.read(id, drafts)).length === 0) return
  // Looked at anew where nothing can come in between: another worker may have asked already, and its run may be over.
  await unitOfWork.transaction(id, async (r) => {
    for (const draft of await drafts(r)) await r.requests.add(newRequest({ clock, random }, draft))
  })
}
