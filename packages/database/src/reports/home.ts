import type { ConnectionId, HomeReport } from '@connect/core'
import { problemTable } from '../repositories/problems.ts'
import type { Statements } from '../repositories/statements.ts'
import { untracked, withoutSku } from './product-conditions.ts'
import { isoInstant, recordJson, recordList } from './record-json.ts'

/** As core's `parity` counts them (explain/parity.ts): what should be in the warehouse is accepted there, or held or sending here. */
const orders = `select json_build_object(
    'due', count(*) filter (where k."state" <> 'waiting'),
    'inWarehouse', count(*) filter (where k."state" = 'accepted'),
    'waiting', count(*) filter (where k."state" = 'waiting'))
  from "Picking" k where k."connectionId" = $1 and k."state" in ('accepted', 'held', 'sending', 'waiting')`

const shipments = `select json_build_object('made', count(*), 'inStore', count(h."shipmentId"))
  from "Picking" k cross join lateral jsonb_array_elements(k."shipments") made
    left join "Shipment" h on h."connectionId" = $1 and h."shipmentId" = made ->> 'shipmentId' and h."state" in ('recorded', 'superseded')
  where k."connectionId" = $1 and k."state" = 'accepted'`

const levels = `select json_build_object('kept', count(*),
    'equal', count(*) filter (where p."subjectId" is null and l."wanted" is not distinct from l."confirmed"))
  from "Level" l left join (
    select distinct p."subjectId" from "Problem" p
    where p."connectionId" = $1 and p."resolvedAt" is null and p."subjectKind" = 'level') p on p."subjectId" = l."stockKey" || '@' || l."locationId"
  where l."connectionId" = $1 and (l."wanted" is not null or p."subjectId" is not null)`

const variants = `select json_build_object('total', count(*), 'linked', count(i."variantId"),
    'untracked', count(*) filter (where ${untracked}), 'withoutSku', count(*) filter (where ${withoutSku}))
  from "Variant" v left join "ItemLink" i on i."connectionId" = $1 and i."variantId" = v."variantId" and i."state" = 'linked'
  where v."connectionId" = $1 and v."goneAt" is null`

const openProblems = `select count(*)::integer from "Problem" p where p."connectionId" = $1 and p."resolvedAt" is null`

const newestProblems = `select ${recordList(recordJson(problemTable, 'p'), 'p."openedAt" desc, p."id" desc')} from (
    select * from "Problem" p where p."connectionId" = $1 and p."resolvedAt" is null order by p."openedAt" desc, p."id" desc limit 5) p`

/** Hours and days begin when they do on the connection's own clock. */
const zone = `(select c."timeZone" from "Connection" c where c."id" = $1)`

const hours = `select coalesce(json_agg(json_build_object('hour', ${isoInstant('b."hour"')}, 'orders', b."orders", 'shipments', b."shipments")
    order by b."hour"), '[]'::json) from (
    select date_trunc('hour', a."at", ${zone}) as "hour", count(*) filter (where a."code" = 'order_imported') as "orders",
      count(*) filter (where a."code" = 'shipment_recorded') as "shipments"
    from "Activity" a where a."connectionId" = $1 and a."code" in ('order_imported', 'shipment_recorded')
      and a."at" >= date_trunc('hour', $2::timestamptz, ${zone}) - interval '23 hours' and a."at" <= $2::timestamptz
    group by 1) b`

const drift = `select coalesce(json_agg(json_build_object('day', b."day", 'figures', b."figures") order by b."day"), '[]'::json) from (
    select to_char(a."at" at time zone ${zone}, 'YYYY-MM-DD') as "day", count(*) as "figures"
    from "Activity" a where a."connectionId" = $1 and a."code" = 'drift' and a."at" <= $2::timestamptz
      and a."at" >= (date_trunc('day', $2::timestamptz at time zone ${zone}) - interval '13 days') at time zone ${zone}
    group by 1) b`

const text = `select (${orders}) as "orders", (${shipments}) as "shipments", (${levels}) as "levels", (${variants}) as "variants",
  (${openProblems}) as "openProblems", (${newestProblems}) as "newestProblems", (${hours}) as "hours", (${drift}) as "drift"`

/** The home page in one statement; every count is made where the rows are. */
export async function homeReport(sql: Statements, connectionId: ConnectionId, now: string): Promise<HomeReport> {
  const [found] = await sql.query<HomeReport>(text, [connectionId, now])
  return found as HomeReport
}
