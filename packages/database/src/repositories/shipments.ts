import type { Repositories, ShipmentRecord } from '@connect/core'
import type { OpenTable } from './open-table.ts'
import type { Table } from './table.ts'

export const shipmentTable: Table<ShipmentRecord> = {
  name: 'Shipment',
  key: ['shipmentId'],
  columns: {
    shipmentId: 'text',
    orderId: 'text',
    groupKey: 'text',
    state: 'text',
    code: 'text',
    message: 'text',
    lines: 'json',
    tracking: 'json',
    shippedAt: 'text',
    externalId: 'text',
    recordedAt: 'instant',
    attempts: 'integer',
    nextAttemptAt: 'instant',
    updatedAt: 'instant',
  },
}

export function shipmentRepository(open: OpenTable): Repositories['shipments'] {
  const table = open(shipmentTable)
  return {
    byIds: (ids) => table.find('and "shipmentId" = any($2::text[]) order by "shipmentId"', ids),
    byOrders: (ids) => table.find('and "orderId" = any($2::text[]) order by "shipmentId"', ids),
    put: table.put,
    unsettled: (now) =>
      table.find(
        `and "state" in ('waiting', 'held', 'sending') and ("nextAttemptAt" is null or "nextAttemptAt" <= $2::timestamptz)
         order by "shipmentId"`,
        now,
      ),
  }
}
