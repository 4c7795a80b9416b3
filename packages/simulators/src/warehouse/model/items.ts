import type { Quantity } from '../quantity.ts'

/** A reference of an outside system: `system` is one connection, `id` its record. */
export interface ExternalRef {
  readonly system: string
  readonly id: string
}

export interface ItemUom {
  readonly uom: string
  readonly eachCount: number
}

export interface Item {
  readonly id: string
  readonly divisionId: string
  readonly itemNumber: string
  readonly alternateNumber: string | null
  readonly description: string | null
  readonly model: string | null
  readonly manufacturer: string | null
  readonly category: string | null
  readonly active: boolean
  readonly itemType: 'consumable' | 'asset'
  readonly requiresLot: boolean
  readonly requiresSerial: boolean
  readonly requiresExpiration: boolean
  readonly trackCost: boolean
  readonly rfid: boolean
  readonly uoms: readonly ItemUom[]
  /** Decimal string in the division's currency. */
  readonly unitCost: string | null
  readonly externalRefs: readonly ExternalRef[]
  readonly createdAt: string
  readonly updatedAt: string
  readonly version: number
  readonly changeSequence: number
}

/** Stock of one item at one location, in one UOM, with one lot, serial and expiration. */
export interface InventoryRecord {
  readonly id: string
  readonly divisionId: string
  readonly itemId: string
  readonly siteId: string
  readonly locationId: string
  readonly uom: string
  readonly eachCount: number
  readonly lot: string | null
  readonly serial: string | null
  readonly expiration: string | null
  /** In units of `uom`. */
  readonly onHand: Quantity
  readonly updatedAt: string
  readonly changeSequence: number
}
