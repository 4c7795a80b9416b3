import { type ConnectionId, type ListQuery, type ProblemRecord, problemKinds, type ReportPage } from '@connect/core'
import { problemTable } from '../repositories/problems.ts'
import type { Statements } from '../repositories/statements.ts'
import { instantKeyOf, limitOf, pageOf } from './keyset.ts'
import { recordJson } from './record-json.ts'
import { valuesFrom, withAndWithoutHash } from './values.ts'

interface Found {
  readonly record: ProblemRecord
}

/** The open problems, newest first; of one order number or SKU where searched for. */
export async function problemReport(sql: Statements, connectionId: ConnectionId, query: ListQuery): Promise<ReportPage<ProblemRecord>> {
  const values = valuesFrom(connectionId)
  const limit = limitOf(query)
  const key = instantKeyOf(query.cursor)
  const kinds = problemKinds(query.filter)
  const text = query.search.trim()
  const conditions = [
    kinds.length > 0 ? `and p."subjectKind" = any(${values.place(kinds)}::text[])` : '',
    text === '' ? '' : `and p."label" = any(${values.place(withAndWithoutHash(text))}::text[])`,
    key ? `and (p."openedAt", p."id") < (${values.place(key[0])}::timestamptz, ${values.place(key[1])})` : '',
  ].join(' ')
  const found = await sql.query<Found>(
    `select ${recordJson(problemTable, 'p')} as "record" from "Problem" p where p."connectionId" = $1 and p."resolvedAt" is null ${conditions}
     order by p."openedAt" desc, p."id" desc limit ${values.place(limit + 1)}::integer`,
    values.all,
  )
  return pageOf(
    found,
    limit,
    ({ record }) => [record.openedAt, record.id],
    ({ record }) => record,
  )
}
