import type { ShipmentWrite } from '@connect/core'
import type { Handle } from '../orders/handle.ts'
import { type Allocation, allocate } from './allocate.ts'

/** What is left of each group while its shipments are sent one after the other: two parcels of one order never claim the same units. */
export interface Ledger {
  /** null: the units are not there. */
  take(shipment: ShipmentWrite, handle: () => Handle | null): Extract<Allocation, { kind: 'fits' }> | null
}

export function createLedger(): Ledger {
  const left = new Map<string, Handle>()
  return {
    take(shipment, handle) {
      const key = `${shipment.orderId} ${shipment.groupKey}`
      const known = left.get(key) ?? handle()
      if (!known) return null
      const allocation = allocate(
        known,
        shipment.lines.filter(({ quantity }) => quantity > 0),
      )
      if (allocation.kind === 'short') return null
      left.set(key, allocation.left)
      return allocation
    },
  }
}
