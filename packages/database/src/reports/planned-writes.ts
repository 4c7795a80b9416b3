import type { ConnectionId, ListQuery, NumberedWrite, ReportPage, RunId, WriteCount } from '@connect/core'
import { plannedWriteTable } from '../repositories/planned-writes.ts'
import type { Statements } from '../repositories/statements.ts'
import { limitOf } from './keyset.ts'
import { recordJson } from './record-json.ts'
import { beginsWith, valuesFrom } from './values.ts'

interface Found {
  readonly writes: readonly NumberedWrite[]
  readonly counts: readonly WriteCount[]
}

const fields = ['ordinal', 'system', 'action', 'subjectKind', 'subjectId', 'label', 'before', 'after'] as const
const write = recordJson(plannedWriteTable, 'w', fields)

/** A dry run's list in its order: of one label where searched for, and of one `system:action` where filtered; the counts are those of the whole list. */
export async function plannedWriteReport(
  sql: Statements,
  connectionId: ConnectionId,
  runId: RunId,
  query: ListQuery,
): Promise<ReportPage<NumberedWrite> & { readonly counts: readonly WriteCount[] }> {
  const values = valuesFrom(connectionId, runId)
  const limit = limitOf(query)
  const text = query.search.trim()
  const ofRun = 'where w."connectionId" = $1 and w."runId" = $2'
  const conditions = [
    `and w."ordinal" > ${values.place(ordinalOf(query.cursor))}::integer`,
    query.filter === '' ? '' : `and w."system" || ':' || w."action" = ${values.place(query.filter)}`,
    text === '' ? '' : `and ${beginsWith('w."label"', values, [text])}`,
  ].join(' ')
  const [found] = await sql.query<Found>(
    `select
       (select coalesce(json_agg(${write} order by w."ordinal"), '[]'::json) from (
         select * from "PlannedWrite" w ${ofRun} ${conditions} order by w."ordinal" limit ${values.place(limit + 1)}::integer) w) as "writes",
       (select coalesce(json_agg(json_build_object('system', c."system", 'action', c."action", 'count', c."count")
         order by c."system", c."action"), '[]'::json) from (
         select w."system", w."action", count(*)::integer as "count" from "PlannedWrite" w ${ofRun} group by w."system", w."action") c) as "counts"`,
    values.all,
  )
  const { writes, counts } = found as Found
  const rows = writes.slice(0, limit)
  return { rows, next: writes.length > limit ? String(rows.at(-1)?.ordinal) : null, counts }
}

/** A cursor is the last row's ordinal; whatever else an address has begins at the first page. */
const ordinalOf = (cursor: string | null): number => (cursor !== null && /^\d{1,9}$/.test(cursor) ? Number(cursor) : -1)
