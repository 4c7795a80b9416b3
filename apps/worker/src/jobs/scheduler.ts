import { type ConnectionRecord, dueRequests, newRequest } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import type { Services } from '../services/services.ts'

const beatMs = 5_000

/**
 * Asks for what the settings make due (Sync Interval, End of Day), and wakes every connection that has a request due: also those whose wake was lost
 * with its process, and after any downtime. Any number of workers may do this: a request is made once for its slot.
 */
export async function runScheduler(services: Services, queue: Queue, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await tick(services, queue).catch((error: unknown) =>
      services.log.error('The schedule could not be looked at; tried again', { cause: error }),
    )
    await services.timer.sleep(beatMs, stop).catch(() => {})
  }
}

export async function tick(services: Services, queue: Pick<Queue, 'wake'>): Promise<void> {
  for (const connection of await services.directory.active()) await askForDue(services, connection)
  const now = new Date(services.clock.now()).toISOString()
  for (const connectionId of await services.directory.withDueRequests(now)) await queue.wake(connectionId)
}

async function askForDue({ unitOfWork, clock, random }: Services, connection: ConnectionRecord): Promise<void> {
  const state = await unitOfWork.read(connection.id, async (r) => ({
    requests: await r.requests.all(),
    lastAutoSyncStartedAt: (await r.runs.latest(200)).find((run) => run.kind === 'sync' && run.trigger !== 'manual')?.startedAt ?? null,
  }))
  const drafts = dueRequests(connection, state, clock.now())
  if (drafts.length === 0) return
  await unitOfWork.transaction(connection.id, async (r) => {
    for (const draft of drafts) await r.requests.add(newRequest({ clock, random }, draft))
  })
}
