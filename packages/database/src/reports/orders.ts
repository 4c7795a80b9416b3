import type { ConnectionId, ListQuery, OrderReport, ReportPage } from '@connect/core'
import { pickingTable } from '../repositories/pickings.ts'
import { problemTable } from '../repositories/problems.ts'
import { shipmentTable } from '../repositories/shipments.ts'
import type { Statements } from '../repositories/statements.ts'
import { instantKeyOf, limitOf, pageOf } from './keyset.ts'
import { orderFilterSql, orderSearchSql } from './order-conditions.ts'
import { isoInstant, recordJson, recordList } from './record-json.ts'
import { valuesFrom } from './values.ts'

interface Found extends Omit<OrderReport, 'order'> {
  readonly order: OrderReport['order']
  readonly firstSeenAt: string
}

const shipment = recordJson(shipmentTable, 'h', ['shipmentId', 'state', 'code', 'message', 'tracking', 'lines'])

const units = (field: 'ordered' | 'fulfilled') =>
  `(select coalesce(sum((line ->> '${field}')::integer), 0) from jsonb_array_elements(o."body" -> 'lines') line where (line ->> 'requiresShipping')::boolean)`

const order = `json_build_object('orderId', o."orderId", 'open', o."open", 'seenAt', ${isoInstant('o."seenAt"')}, 'number', o."number",
  'placedAt', o."body" ->> 'placedAt', 'state', o."state", 'ordered', ${units('ordered')}, 'fulfilled', ${units('fulfilled')})`

/** Everything about the orders of one page. What is sealed of an order (who, where to) is not touched. */
const details = `
  ${isoInstant('o."firstSeenAt"')} as "firstSeenAt", ${order} as "order",
  (select ${recordList(recordJson(pickingTable, 'k'), 'k."groupKey"')} from "Picking" k
    where k."connectionId" = $1 and k."orderId" = o."orderId") as "pickings",
  (select ${recordList(shipment, 'h."shipmentId"')} from "Shipment" h
    where h."connectionId" = $1 and h."orderId" = o."orderId") as "shipments",
  (select ${recordList(recordJson(problemTable, 'p'), 'p."openedAt", p."id"')} from "Problem" p
    where p."connectionId" = $1 and p."resolvedAt" is null and (
      (p."subjectKind" = 'order' and p."subjectId" = o."orderId") or
      (p."subjectKind" = 'shipment' and p."subjectId" in (
        select h."shipmentId" from "Shipment" h where h."connectionId" = $1 and h."orderId" = o."orderId"
        union all
        select o."orderId" || '/' || k."groupKey" from "Picking" k where k."connectionId" = $1 and k."orderId" = o."orderId"
      )))) as "problems"`

/** Newest first, by when it was first seen: that never changes, so no page repeats or skips an order whatever happens to it meanwhile. */
export async function orderReport(sql: Statements, connectionId: ConnectionId, query: ListQuery): Promise<ReportPage<OrderReport>> {
  const values = valuesFrom(connectionId)
  const limit = limitOf(query)
  const key = instantKeyOf(query.cursor)
  const after = key ? `and (o."firstSeenAt", o."orderId") < (${values.place(key[0])}::timestamptz, ${values.place(key[1])})` : ''
  const conditions = [orderFilterSql(query.filter), orderSearchSql(query.search, values), after].join(' ')
  const found = await sql.query<Found>(
    `with page as materialized (
       select o."orderId", o."firstSeenAt" from "StoreOrder" o where o."connectionId" = $1 ${conditions}
       order by o."firstSeenAt" desc, o."orderId" desc limit ${values.place(limit + 1)}::integer
     )
     select ${details} from page join "StoreOrder" o on o."connectionId" = $1 and o."orderId" = page."orderId"
     order by o."firstSeenAt" desc, o."orderId" desc`,
    values.all,
  )
  return pageOf(
    found,
    limit,
    (row) => [row.firstSeenAt, row.order.orderId],
    ({ firstSeenAt: _firstSeenAt, ...row }) => row,
  )
}
