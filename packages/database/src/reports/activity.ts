import type { ActivityRecord, ConnectionId, ListQuery, ReportPage } from '@connect/core'
import { activityTable } from '../repositories/activity.ts'
import type { Statements } from '../repositories/statements.ts'
import { instantKeyOf, limitOf, pageOf } from './keyset.ts'
import { recordJson } from './record-json.ts'
import { valuesFrom, withAndWithoutHash } from './values.ts'

interface Found {
  readonly record: ActivityRecord
}

/** The timeline, newest first: whole, or of one order number, SKU or subject. Each way in is one index scan that stops at the page's end. */
export async function activityReport(sql: Statements, connectionId: ConnectionId, query: ListQuery): Promise<ReportPage<ActivityRecord>> {
  const values = valuesFrom(connectionId)
  const limit = limitOf(query)
  const most = `limit ${values.place(limit + 1)}::integer`
  const key = instantKeyOf(query.cursor)
  const after = key ? `and (a."at", a."id") < (${values.place(key[0])}::timestamptz, ${values.place(key[1])})` : ''
  const newest = (condition: string) =>
    `(select * from "Activity" a where a."connectionId" = $1 ${condition} ${after} order by a."at" desc, a."id" desc ${most})`
  const text = query.search.trim()
  const rows =
    text === ''
      ? newest('')
      : [
          ...withAndWithoutHash(text).map((label) => newest(`and a."label" = ${values.place(label)}`)),
          newest(`and a."subjectId" = ${values.place(text)}`),
        ].join(' union ')
  const found = await sql.query<Found>(
    `select ${recordJson(activityTable, 'a')} as "record" from (${rows}) a order by a."at" desc, a."id" desc ${most}`,
    values.all,
  )
  return pageOf(
    found,
    limit,
    ({ record }) => [record.at, record.id],
    ({ record }) => record,
  )
}
