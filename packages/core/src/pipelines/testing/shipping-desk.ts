import type { StoreOrder } from '../../domain/order.ts'
import type { Settings } from '../../domain/settings.ts'
import type { ShipmentRecord } from '../../records/order.ts'
import { exportShipments } from '../export-shipments/export-shipments.ts'
import { type OrderDesk, orderDesk } from './order-desk.ts'
import { storeOrder } from './order-fixtures.ts'

/** An order desk whose order is in the warehouse, ready to be picked. */
export interface ShippingDesk extends OrderDesk {
  readonly order: StoreOrder
  /** One more run of the shipment export. */
  export(): Promise<void>
  shipment(shipmentId?: string): ShipmentRecord
  /** What the store was told: tracking number (or none) and units per line. */
  told(): readonly (readonly [string | null, Readonly<Record<string, number>>])[]
  problems(): readonly string[]
}

export async function shippingDesk(settings: Partial<Settings> = {}, order = storeOrder()): Promise<ShippingDesk> {
  const desk = orderDesk(settings)
  desk.store.put(order)
  await desk.import()
  return {
    ...desk,
    order,
    export: () => exportShipments(desk.next()),
    shipment: (shipmentId = 'ship-1') => {
      const record = desk.unitOfWork.tables.shipments.get(shipmentId)
      if (!record) throw new Error(`No shipment ${shipmentId}`)
      return record
    },
    told: () =>
      desk.store.shipments.map((one) => [
        one.tracking?.number ?? null,
        Object.fromEntries(one.lines.map((line) => [line.lineId, line.quantity])),
      ]),
    problems: () => desk.openProblems().map((problem) => problem.code),
  }
}
