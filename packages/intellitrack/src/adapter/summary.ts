import { type InventorySummary, id, type SummaryPick, type SummaryRow, type SummaryScope, Unavailable } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { readAll } from '../client/pages.ts'
import { readOrFail } from '../client/read.ts'
import { toTenThousandths, toUnits, unitsPromised } from './quantity.ts'
import { parseReference } from './reference.ts'
import type { Scope } from './scope.ts'

const row = z.object({ itemNumber: z.string(), siteId: z.string(), onHand: z.string(), unpickedOnOpenOrders: z.string() })
const page = z.object({ asOf: z.string(), snapshot: z.string(), data: z.array(row), nextCursor: z.string().nullable() })
const pick = z.object({
  orderExternalRef: z.string(),
  lineExternalRef: z.string().nullable(),
  itemNumber: z.string(),
  siteId: z.string(),
  ordered: z.string(),
  picked: z.string(),
  status: z.enum(['open', 'closed']),
})
type PickRow = z.infer<typeof pick>

/** The whole summary of one snapshot; begun again when the snapshot expires while it is read. */
export async function inventorySummary(client: Client, scope: Scope, wanted: SummaryScope): Promise<InventorySummary> {
  try {
    return await readSnapshot(client, scope, wanted)
  } catch (error) {
    if (error instanceof Unavailable && error.reason === 'gone') return readSnapshot(client, scope, wanted)
    throw error
  }
}

async function readSnapshot(client: Client, scope: Scope, wanted: SummaryScope): Promise<InventorySummary> {
  const path = `${scope.path}/inventory-summary`
  const first = { siteId: wanted.siteIds, excludeLocationId: wanted.excludedLocationIds, limit: 5000 }
  const { asOf, snapshot, data, nextCursor } = await readOrFail(client, { method: 'GET', path, query: first, reply: page })
  const rows = [...data]
  for (let cursor = nextCursor; cursor !== null; ) {
    const next: z.infer<typeof page> = await readOrFail(client, {
      method: 'GET',
      path,
      query: { snapshot, cursor, limit: 5000 },
      reply: page,
    })
    rows.push(...next.data)
    cursor = next.nextCursor
  }
  const query = { externalSystem: wanted.system, limit: 5000 }
  const picks = await readAll(client, { path: `${path}/${encodeURIComponent(snapshot)}/picks`, query }, pick)
  const own = unpickedByItemAndSite(picks)
  return { asOf, rows: rows.map((one) => toRow(one, own)), picks: picks.flatMap((one) => toPick(wanted.system, one)) }
}

function toRow(one: z.infer<typeof row>, own: ReadonlyMap<string, number>): SummaryRow {
  return {
    itemNumber: id(one.itemNumber),
    siteId: one.siteId,
    onHand: toUnits(one.onHand),
    unpickedOnOpenOrders: unitsPromised(toTenThousandths(one.unpickedOnOpenOrders)),
    unpickedOnOwnOrders: unitsPromised(own.get(`${one.itemNumber}\u0000${one.siteId}`) ?? 0),
  }
}

/** In ten-thousandths. The snapshot's rows of this system's open orders are what the total contains of ours: rounded as the total is, it is never more. */
function unpickedByItemAndSite(picks: readonly PickRow[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of picks.filter((candidate) => candidate.status === 'open')) {
    const key = `${one.itemNumber}\u0000${one.siteId}`
    sums.set(key, (sums.get(key) ?? 0) + Math.max(0, toTenThousandths(one.ordered) - toTenThousandths(one.picked)))
  }
  return sums
}

function toPick(system: string, one: PickRow): SummaryPick[] {
  const picked = toUnits(one.picked)
  if (picked === 0 || one.lineExternalRef === null) return []
  const { orderId, groupKey } = parseReference(system, one.orderExternalRef)
  return [{ orderId, groupKey, lineId: id(one.lineExternalRef), itemNumber: id(one.itemNumber), picked }]
}
