import type { OrderFilter } from '@connect/core'
import { beginsWith, type Values, withAndWithoutHash } from './values.ts'

const part = (condition: string) =>
  `and exists (select 1 from "Picking" k where k."connectionId" = $1 and k."orderId" = o."orderId" and ${condition})`

// Right after a first import the server knows nothing of its tables yet: arrays, single look-ups and "not in" are as fast then as later.

/** A parcel of a picking order under way that the store does not know of: what the home page counts as an exception. */
const untold = `and o."orderId" = any(array(
  select k."orderId" from "Picking" k cross join lateral jsonb_array_elements(k."shipments") made
  where k."connectionId" = $1 and k."state" = 'accepted' and coalesce((
    select h."state" from "Shipment" h where h."connectionId" = $1 and h."shipmentId" = made ->> 'shipmentId'
  ), '') not in ('recorded', 'superseded')))`

const needsAttention = `and o."orderId" = any(array(
  select k."orderId" from "Picking" k where k."connectionId" = $1 and k."state" = 'held'
  union
  select h."orderId" from "Shipment" h where h."connectionId" = $1 and h."state" = 'held'
  union
  select p."subjectId" from "Problem" p where p."connectionId" = $1 and p."resolvedAt" is null and p."subjectKind" = 'order'
  union
  select h."orderId" from "Problem" p join "Shipment" h on h."connectionId" = $1 and h."shipmentId" = p."subjectId"
    where p."connectionId" = $1 and p."resolvedAt" is null and p."subjectKind" = 'shipment'
  union
  select k."orderId" from "Problem" p join "Picking" k on k."connectionId" = $1 and k."orderId" || '/' || k."groupKey" = p."subjectId"
    where p."connectionId" = $1 and p."resolvedAt" is null and p."subjectKind" = 'shipment'))`

const filters: Readonly<Record<OrderFilter, string>> = {
  '': '',
  in_warehouse: part(`k."state" = 'accepted'`),
  waiting: part(`k."state" = 'waiting'`),
  not_imported: `and o."orderId" not in (select k."orderId" from "Picking" k where k."connectionId" = $1
    and k."state" not in ('held', 'skipped', 'sending'))`,
  missing: part(`k."state" in ('held', 'sending')`),
  untold,
  needs_attention: needsAttention,
  shipped: part(`k."state" = 'done'`),
}

/** SQL that leaves the orders o of one filter; of one that is none, all. */
export const orderFilterSql = (filter: string): string => (Object.hasOwn(filters, filter) ? filters[filter as OrderFilter] : '')

/** SQL that leaves the orders o found by their number, a picking order's, or a tracking number. */
export function orderSearchSql(search: string, values: Values): string {
  const text = search.trim()
  if (text === '') return ''
  const numbers = withAndWithoutHash(text)
  return `and o."orderId" in (
    select s."orderId" from "StoreOrder" s where s."connectionId" = $1 and ${beginsWith('s."number"', values, numbers)}
    union
    select k."orderId" from "Picking" k where k."connectionId" = $1 and ${beginsWith('k."pickingOrderNumber"', values, numbers)}
    union
    select h."orderId" from "Shipment" h where h."connectionId" = $1 and h."tracking" ->> 'number' = ${values.place(text)})`
}
