import type { Quantity } from '../quantity.ts'
import type { ExternalRef } from './items.ts'
import type { ShipTo } from './parties.ts'

/** One taking of stock for a line. */
export interface Pick {
  readonly id: string
  readonly inventoryId: string
  readonly locationId: string
  /** Units of the UOM it was taken in. */
  readonly quantity: Quantity
  readonly uom: string
  /** The same in units of the line's UOM. */
  readonly lineQuantity: Quantity
  readonly lot: string | null
  readonly serial: string | null
  readonly expiration: string | null
  readonly pickedAt: string
  readonly pickedBy: string
}

/** Quantities in units of the line's UOM. */
export interface OrderLine {
  readonly lineNumber: number
  readonly externalRef: string | null
  readonly itemId: string
  readonly uom: string
  readonly eachCount: number
  readonly ordered: Quantity
  /** Sum of the picks. */
  readonly picked: Quantity
  /** Reserved and not picked yet; 0 when the order does not allocate. */
  readonly allocated: Quantity
  readonly comment: string | null
  readonly picks: readonly Pick[]
}

export interface Shipment {
  readonly id: string
  readonly carrierId: string | null
  readonly methodId: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly shippedAt: string
  readonly charges: { readonly amount: string; readonly currency: string } | null
  readonly comments: string | null
  readonly lines: readonly { readonly lineNumber: number; readonly quantity: Quantity }[]
  readonly createdAt: string
  readonly voidedAt: string | null
}

export interface PickingOrder {
  readonly id: string
  readonly divisionId: string
  readonly orderNumber: string
  readonly externalRef: ExternalRef | null
  readonly status: 'open' | 'closed'
  /** Calendar dates in the division's time zone. */
  readonly orderDate: string
  readonly dueDate: string | null
  readonly siteId: string | null
  readonly allocateInventory: boolean
  readonly customerId: string
  /** As it was when given: editing the customer's ship-to later does not redirect a parcel. */
  readonly shipTo: ShipTo | null
  readonly carrierId: string | null
  readonly methodId: string | null
  readonly comments: string | null
  readonly lines: readonly OrderLine[]
  readonly shipments: readonly Shipment[]
  /** null while no pick exists. */
  readonly firstPickAt: string | null
  readonly closedAt: string | null
  readonly closedBy: 'fully_picked' | 'user' | null
  readonly deletedAt: string | null
  readonly deletedReason: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly version: number
  readonly changeSequence: number
}
