import type { Log } from '@connect/core'
import { PgBoss } from 'pg-boss'
import { guardOneRunAtATime } from './guard.ts'
import { deadQueue, dueQueue, type Retries, runPolicy, runQueue, runTimes, schema } from './settings.ts'

export interface BossOptions {
  readonly url: string
  readonly log: Log
  /** worker: also watches over heartbeats, retention and schedules. web: only sends. */
  readonly role: 'worker' | 'web'
  readonly retries: Retries
  readonly connections: number
}

/** A started pg-boss with our queues in it, made or brought up to date. */
export async function startBoss({ url, log, role, retries, connections }: BossOptions): Promise<PgBoss> {
  const watches = role === 'worker'
  const boss = new PgBoss({
    connectionString: url,
    schema,
    application_name: 'intellitrack-queue',
    max: connections,
    supervise: watches,
    schedule: watches,
    superviseIntervalSeconds: runTimes.superviseSeconds,
    monitorIntervalSeconds: runTimes.superviseSeconds,
    // How late a schedule may be.
    cronMonitorIntervalSeconds: 10,
    cronWorkerIntervalSeconds: 1,
  })
  boss.on('error', (error) => log.error('The job queue reported an error', { error: error.message }))
  boss.on('warning', ({ message }) => log.warn('The job queue warns', { message }))
  await boss.start()
  await makeQueues(boss, retries)
  return boss
}

async function makeQueues(boss: PgBoss, retries: Retries): Promise<void> {
  const { heartbeatSeconds, expireInSeconds, deleteAfterSeconds, retentionSeconds } = runTimes
  const kept = { deleteAfterSeconds, retentionSeconds }
  const again = { retryLimit: retries.limit, retryDelay: retries.delay, retryBackoff: true, retryDelayMax: retries.delayMax }
  const run = { ...kept, ...again, heartbeatSeconds, expireInSeconds, deadLetter: deadQueue }
  await boss.createQueue(deadQueue, kept)
  await boss.createQueue(runQueue, { policy: runPolicy, ...run })
  await boss.createQueue(dueQueue, { ...kept, ...again })
  // createQueue leaves a queue that is there as it was made by an earlier version.
  await boss.updateQueue(runQueue, run)
  await boss.updateQueue(dueQueue, { ...kept, ...again })
  const database = boss.getDb()
  await guardOneRunAtATime((text, values) => database.executeSql(text, values))
}
