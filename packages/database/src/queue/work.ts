import { type ConnectionId, id, type Log } from '@connect/core'
import type { Job, PgBoss } from 'pg-boss'
import { type DueData, dueQueue, type RunData, runQueue, runTimes } from './settings.ts'

export interface Run {
  readonly connectionId: ConnectionId
  /** 1 for the first. */
  readonly attempt: number
  /** Aborted when the job was given to another worker, or this process shuts down: stop and write nothing more. */
  readonly signal: AbortSignal
}

/**
 * Empties the connection's requests. Answers when the earliest one left may start (epoch ms), or null. Rejects when it cannot go on at all:
 * the run is tried again with growing delays, and in the end becomes a dead letter.
 */
export type RunHandler = (run: Run) => Promise<number | null>

/** A schedule's time has come. It may come twice for one time (a schedule made in the middle of a minute also fires for that minute). */
export type DueHandler = (connectionId: ConnectionId, slot: string) => Promise<void>

export interface WorkOptions {
  /** Runs at once in this process, of different connections. */
  readonly concurrency: number
}

type Wake = (connectionId: ConnectionId, options?: { readonly notBefore?: number }) => Promise<void>

export async function workRuns(boss: PgBoss, wake: Wake, handler: RunHandler, { concurrency }: WorkOptions): Promise<void> {
  const options = {
    localConcurrency: concurrency,
    // Makes the fetch step over connections that are busy; see guard.ts for what makes it safe.
    groupConcurrency: 1,
    batchSize: 1,
    pollingIntervalSeconds: runTimes.pollingSeconds,
    heartbeatRefreshSeconds: runTimes.heartbeatRefreshSeconds,
  }
  await boss.work<RunData>(runQueue, options, async ([job]) => {
    if (!job) return
    const connectionId = id<ConnectionId>(job.data.connectionId)
    const next = await handler({ connectionId, attempt: job.retryCount + 1, signal: job.signal })
    if (next !== null) await wake(connectionId, { notBefore: next })
  })
}

export async function workDue(boss: PgBoss, log: Log, handler: DueHandler): Promise<void> {
  const options = { pollingIntervalSeconds: runTimes.pollingSeconds, batchSize: 20 }
  await boss.work<DueData>(dueQueue, options, async (jobs: Job<DueData>[]) => {
    for (const { data } of jobs) {
      log.debug('A schedule is due', { connectionId: data.connectionId, slot: data.slot })
      await handler(id<ConnectionId>(data.connectionId), data.slot)
    }
  })
}
