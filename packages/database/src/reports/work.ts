import type { ConnectionId, WorkReport } from '@connect/core'
import { requestTable } from '../repositories/requests.ts'
import { runTable } from '../repositories/runs.ts'
import type { Statements } from '../repositories/statements.ts'
import { recordJson, recordList } from './record-json.ts'

const run = recordJson(runTable, 'r')
const newestFirst = 'r."startedAt" desc, r."id" desc'

const text = `select
  (select ${run} from "Run" r where r."connectionId" = $1 and r."state" = 'running' order by r."startedAt", r."id" limit 1) as "running",
  (select ${recordList(run, newestFirst)} from (
    select * from "Run" r where r."connectionId" = $1 order by ${newestFirst} limit $2::integer) r) as "latest",
  (select ${recordList(recordJson(requestTable, 'q'), 'q."requestedAt", q."id"')} from "Request" q where q."connectionId" = $1) as "requests"`

/** What is running, what ran last, and what waits. */
export async function workReport(sql: Statements, connectionId: ConnectionId, latest: number): Promise<WorkReport> {
  const [found] = await sql.query<WorkReport>(text, [connectionId, latest])
  return found as WorkReport
}
