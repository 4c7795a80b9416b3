import type { Execute } from './execute.ts'
import { runQueue, schema } from './settings.ts'

/**
 * The promise "one run per connection at a time", kept by the database: a second worker that tries to make another job of the same
 * connection active breaks this index, which pg-boss takes for "nothing to do" (SQLSTATE 23505). pg-boss's own groupConcurrency, which we
 * use to step over busy connections, lets two in when they come at the same moment.
 */
export async function guardOneRunAtATime(execute: Execute): Promise<void> {
  const { rows } = await execute(`select to_regclass('${schema}.connection_run_active') is not null as there`, [])
  if (rows[0]?.['there'] === true) return
  const index = `create unique index connection_run_active on ${schema}.job_common (singleton_key)`
  await execute(`${index} where name = '${runQueue}' and state = 'active'`, []).catch(unlessThere)
}

/** Another process made it at the same moment. */
function unlessThere(error: { code?: string }): void {
  if (error.code !== '42P07' && error.code !== '23505') throw error
}
