import type { OrderRecord, Repositories } from '@connect/core'
import { pickingTable } from '../repositories/pickings.ts'
import { shipmentTable } from '../repositories/shipments.ts'
import type { Table } from '../repositories/table.ts'
import { memoryTable } from './memory-table.ts'
import type { View } from './rows.ts'

type Orders = Pick<Repositories, 'orders' | 'pickings' | 'shipments'>

/** In one piece: what is sealed apart in the database is not at rest here. */
const orderTable: Table<OrderRecord> = {
  name: 'StoreOrder',
  key: ['orderId'],
  columns: {
    orderId: 'text',
    order: 'json',
    digest: 'text',
    firstSeenAt: 'instant',
    seenAt: 'instant',
    open: 'boolean',
    personalDataPurgedAt: 'instant',
  },
}

const unsettledPickings: ReadonlySet<string> = new Set(['waiting', 'held', 'sending'])
const unsettledShipments: ReadonlySet<string> = new Set(['waiting', 'held', 'sending'])

/** What is sold to whom, on its way out. */
export function memoryOrders(view: View): Orders {
  const orders = memoryTable(view, orderTable)
  const pickings = memoryTable(view, pickingTable)
  const shipments = memoryTable(view, shipmentTable)
  return {
    orders: {
      byIds: async (ids) => orders.byKeys(ids),
      byNumber: async (number) => orders.find((record) => record.order.number === number),
      put: async (records) => orders.put(records),
      open: async () => orders.find((record) => record.open),
      page: async (after, limit) => orders.find((record) => record.orderId > (after ?? '')).slice(0, limit),
      unpurged: async (seenBefore, after, limit) =>
        orders
          .find((one) => !one.open && one.personalDataPurgedAt === null && one.seenAt < seenBefore && one.orderId > (after ?? ''))
          .slice(0, limit),
    },
    pickings: {
      byOrders: async (ids) => {
        const wanted = new Set(ids)
        return pickings.find((picking) => wanted.has(picking.orderId))
      },
      put: async (records) => pickings.put(records),
      unsettled: async (now) =>
        pickings.find(
          ({ state, nextAttemptAt }) =>
            unsettledPickings.has(state) || (state === 'accepted' && nextAttemptAt !== null && nextAttemptAt <= now),
        ),
      accepted: async () => pickings.find((picking) => picking.state === 'accepted'),
    },
    shipments: {
      byIds: async (ids) => shipments.byKeys(ids),
      byOrders: async (ids) => {
        const wanted = new Set(ids)
        return shipments.find((shipment) => wanted.has(shipment.orderId))
      },
      put: async (records) => shipments.put(records),
      unsettled: async (now) =>
        shipments.find(({ state, nextAttemptAt }) => unsettledShipments.has(state) && (nextAttemptAt === null || nextAttemptAt <= now)),
    },
  }
}
