import type { ConnectionId } from '@connect/core'
import type { PgBoss } from 'pg-boss'
import type { Execute } from './execute.ts'
import { type RunData, runQueue, schema } from './settings.ts'

/**
 * Makes sure that a run of the connection begins after the caller's transaction ends, and not before `notBefore`.
 * A job that waits already will do, but only if no worker takes it before the caller commits: it is held with a row lock that workers step over.
 * (INSERT ... ON CONFLICT DO NOTHING alone would drop the signal: the waiting job could run, and see nothing, before the commit.)
 */
export async function wakeIn(boss: PgBoss, execute: Execute, connectionId: ConnectionId, notBefore: Date | null): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await holdWaiting(execute, connectionId, notBefore)) return
    if (await send(boss, execute, connectionId, notBefore)) return
    // Somebody else's job came in between, or went to a worker: look again.
  }
  throw new Error(`Connection ${connectionId} could not be woken: its jobs change all the time`)
}

/**
 * Holds the job that waits until the transaction ends; brings it forward when it would start too late. One that waits out a failure (retry)
 * keeps its time: signals must not make a failing connection try faster.
 */
async function holdWaiting(execute: Execute, connectionId: ConnectionId, notBefore: Date | null): Promise<boolean> {
  const { rows } = await execute(
    `select id::text as id, state::text as state, start_after > coalesce($3::timestamptz, now()) as late from ${schema}.job_common
     where name = $1 and singleton_key = $2 and state in ('created', 'retry') order by state desc, created_on for key share`,
    [runQueue, connectionId, notBefore?.toISOString() ?? null],
  )
  const [waiting] = rows
  if (!waiting) return false
  if (waiting['state'] === 'retry' || waiting['late'] !== true) return true
  const brought = await execute(
    `update ${schema}.job_common set start_after = least(start_after, coalesce($3::timestamptz, now()))
     where name = $1 and id = $2::uuid and state = 'created' returning 1 as brought`,
    [runQueue, waiting['id'], notBefore?.toISOString() ?? null],
  )
  return brought.rows.length === 1
}

async function send(boss: PgBoss, execute: Execute, connectionId: ConnectionId, notBefore: Date | null): Promise<boolean> {
  const data: RunData = { connectionId }
  const executeSql = async (text: string, values: unknown[] = []) => ({ rows: [...(await execute(text, values)).rows] })
  const key = { singletonKey: connectionId, group: { id: connectionId } }
  const jobId = await boss.send(runQueue, data, { ...key, ...(notBefore && { startAfter: notBefore }), db: { executeSql } })
  return jobId !== null
}
