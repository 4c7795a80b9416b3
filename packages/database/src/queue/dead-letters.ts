import { type ConnectionId, id } from '@connect/core'
import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { deadQueue, type RunData } from './settings.ts'

/** A run that failed every time it was tried. Its requests are still in the request table. */
export interface DeadLetter {
  readonly id: string
  readonly connectionId: ConnectionId
  /** UTC ISO instant at which it was given up. */
  readonly diedAt: string
  readonly attempts: number
  /** What the last attempt failed with. */
  readonly error: string
}

/** Oldest first. */
export async function listDeadLetters(boss: PgBoss): Promise<readonly DeadLetter[]> {
  const jobs = await boss.findJobs<RunData>(deadQueue, { queued: true })
  return jobs.map(deadLetter).sort((a, b) => a.diedAt.localeCompare(b.diedAt))
}

/**
 * Gives dead runs another full set of attempts: those named, or all. Answers how many letters were taken away. One whose connection has a job
 * waiting already needs none of its own.
 */
export async function redriveDeadLetters(boss: PgBoss, ids?: readonly string[]): Promise<number> {
  const letters = (await listDeadLetters(boss)).filter((letter) => !ids || ids.includes(letter.id))
  if (letters.length === 0) return 0
  const named = letters.map((letter) => letter.id)
  await boss.redrive(deadQueue, { ids: named, limit: named.length })
  // What pg-boss could not move, because the connection's queue place is taken, it marks as failed and keeps.
  await boss.deleteJob(deadQueue, named)
  return named.length
}

function deadLetter(job: JobWithMetadata<RunData>): DeadLetter {
  const output = job.sourceOutput as { message?: string; value?: { message?: string } } | null
  return {
    id: job.id,
    connectionId: id<ConnectionId>(job.data.connectionId),
    diedAt: job.createdOn.toISOString(),
    attempts: (job.sourceRetryCount ?? 0) + 1,
    error: output?.message ?? output?.value?.message ?? 'unknown',
  }
}
