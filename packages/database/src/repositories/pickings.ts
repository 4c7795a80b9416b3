import type { PickingRecord, Repositories } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const pickingTable: Table<PickingRecord> = {
  name: 'Picking',
  key: ['orderId', 'groupKey'],
  columns: {
    orderId: 'text',
    groupKey: 'text',
    orderNumber: 'text',
    state: 'text',
    code: 'text',
    message: 'text',
    pickingOrderId: 'text',
    pickingOrderNumber: 'text',
    warehouseVersion: 'text',
    accepted: 'json',
    acceptedDigest: 'text',
    refusedDigest: 'text',
    status: 'text',
    firstPickAt: 'text',
    lastPickAt: 'text',
    closedAt: 'text',
    picked: 'json',
    shipments: 'json',
    attempts: 'integer',
    nextAttemptAt: 'instant',
    updatedAt: 'instant',
  },
}

export function pickingRepository(open: OpenTable): Repositories['pickings'] {
  const table = open(pickingTable)
  return {
    byOrders: (ids) => table.find('and "orderId" = any($2::text[]) order by "orderId", "groupKey"', ids),
    put: table.put,
    unsettled: (now) =>
      table.find(
        `and "state" in ('waiting', 'held', 'sending', 'accepted') and ("state" <> 'accepted' or "nextAttemptAt" <= $2::timestamptz)
         order by "orderId", "groupKey"`,
        now,
      ),
    accepted: () => table.find(`and "state" = 'accepted' order by "orderId", "groupKey"`),
  }
}
