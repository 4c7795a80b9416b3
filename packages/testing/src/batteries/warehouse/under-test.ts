import type { LineId, PickingOrderId, ShipmentId, Warehouse } from '@connect/core'
import type { Suite as AnySuite, Lacks } from '../suite.ts'

/** A warehouse behind the port, empty of items and orders, and what the battery must be able to do to it from outside. */
export interface WarehouseUnderTest {
  readonly warehouse: Warehouse
  /** The connection's name there. */
  readonly system: string
  readonly place: {
    readonly divisionId: string
    readonly siteId: string
    readonly otherSiteId: string
    /** Both at `siteId`. */
    readonly locationId: string
    readonly otherLocationId: string
    readonly unitOfMeasure: string
    readonly currency: string
    /** A carrier it has from the start, with a method. */
    readonly carrier: string
    readonly method: string
  }
  readonly floor: WarehouseFloor
  /** The reply to the next write is lost; `before`: nothing of it arrived. */
  loseNextReply(when: 'before' | 'after'): void
  close(): Promise<void>
}

/** People in the warehouse. */
export interface WarehouseFloor {
  pick(order: PickingOrderId, line: LineId, quantity: number): Promise<void>
  close(order: PickingOrderId): Promise<void>
  reopen(order: PickingOrderId): Promise<void>
  remove(order: PickingOrderId): Promise<void>
  /** Changes something of it that a store does not say. */
  edit(order: PickingOrderId): Promise<void>
  ship(order: PickingOrderId, line: LineId, quantity: number, trackingNumber: string): Promise<ShipmentId>
  voidShipment(order: PickingOrderId, shipment: ShipmentId): Promise<void>
}

export type OpenWarehouse = () => Promise<WarehouseUnderTest>

/** What a warehouse may be unable to do, as a file drop is; each with the reason that its skipped tests show. */
export type WarehouseAbility = 'amending orders' | 'looking writes up' | 'carriers' | 'adjustments'
export type Unsupported = Lacks<WarehouseAbility>
export type Suite = AnySuite<WarehouseUnderTest, WarehouseAbility>
