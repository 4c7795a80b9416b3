import type { ConnectionId, JobQueue, Log } from '@connect/core'
import { fromPrisma } from 'pg-boss'
import type { PrismaTransaction } from '../repositories/database.ts'
import { startBoss } from './boss.ts'
import { type DeadLetter, listDeadLetters, redriveDeadLetters } from './dead-letters.ts'
import type { Execute } from './execute.ts'
import { listSchedules, putSchedule, removeSchedule, type Schedule } from './schedules.ts'
import { defaultRetries, type Retries } from './settings.ts'
import { wakeIn } from './wake.ts'
import { type DueHandler, type RunHandler, type WorkOptions, workDue, workRuns } from './work.ts'

export interface QueueOptions {
  readonly url: string
  readonly log: Log
  /** Default worker. Web processes only wake. */
  readonly role?: 'worker' | 'web'
  readonly retries?: Retries
  /** Of the queue's own pool. Default: 4; a worker with more than two runs at once wants as many and two more. */
  readonly connections?: number
}

export interface Queue extends JobQueue {
  /** As `wake`, as part of the caller's transaction: rolled back with it, and the run begins after its commit. Call it last. */
  wakeIn(transaction: PrismaTransaction, connectionId: ConnectionId, options?: { readonly notBefore?: number }): Promise<void>
  /** Begins to run connections in this process, one run of a connection at a time wherever workers are. */
  work(handler: RunHandler, options: WorkOptions): Promise<void>
  /** Begins to answer schedules. */
  workDue(handler: DueHandler): Promise<void>
  schedule(schedule: Schedule): Promise<void>
  unschedule(connectionId: ConnectionId, slot: string): Promise<void>
  schedules(connectionId?: ConnectionId): Promise<readonly Schedule[]>
  deadLetters(): Promise<readonly DeadLetter[]>
  /** Answers how many were taken up again. */
  redrive(ids?: readonly string[]): Promise<number>
  /** Takes no more jobs, and waits for those that run; after `patience` milliseconds (default 30,000) their signals are aborted and the jobs go to others. */
  stop(patience?: number): Promise<void>
}

/** The queue of connections on this PostgreSQL, in its own schema, which is made on the first start. */
export async function createQueue(options: QueueOptions): Promise<Queue> {
  const { url, log, role = 'worker', retries = defaultRetries, connections = 4 } = options
  const boss = await startBoss({ url, log, role, retries, connections })
  const own: Execute = (text, values) => boss.getDb().executeSql(text, values)
  const wake: JobQueue['wake'] = (connectionId, at) => wakeIn(boss, own, connectionId, dateOf(at))
  return {
    wake,
    wakeIn: (transaction, connectionId, at) => {
      const database = fromPrisma(transaction)
      return wakeIn(boss, (text, values) => database.executeSql(text, values), connectionId, dateOf(at))
    },
    work: (handler, work) => workRuns(boss, wake, handler, work),
    workDue: (handler) => workDue(boss, log, handler),
    schedule: (schedule) => putSchedule(boss, schedule),
    unschedule: (connectionId, slot) => removeSchedule(boss, connectionId, slot),
    schedules: (connectionId) => listSchedules(boss, connectionId),
    deadLetters: () => listDeadLetters(boss),
    redrive: (ids) => redriveDeadLetters(boss, ids),
    stop: (patience = 30_000) => boss.stop({ graceful: true, timeout: patience }),
  }
}

const dateOf = (at?: { readonly notBefore?: number }) => (at?.notBefore === undefined ? null : new Date(at.notBefore))
