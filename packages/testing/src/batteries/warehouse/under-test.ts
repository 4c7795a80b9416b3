import type { LineId, PickingOrderId, ShipmentId, Warehouse } from '@connect/core'
import { afterEach, beforeEach, test } from 'vitest'

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
export type Unsupported = Readonly<Partial<Record<WarehouseAbility, string>>>

export interface Suite {
  readonly now: WarehouseUnderTest
  /** A test that needs an ability; skipped with its reason where the warehouse has it not. */
  needs(ability: WarehouseAbility, title: string, work: () => Promise<void>): void
}

/** Opens one before each test of this block and closes it behind it. */
export function useWarehouse(open: OpenWarehouse, unsupported: Unsupported): Suite {
  let opened: WarehouseUnderTest | null = null
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(async () => {
    await opened?.close()
    opened = null
  })
  return {
    get now() {
      if (!opened) throw new Error('The warehouse is open only while tests run')
      return opened
    },
    needs: (ability, title, work) => {
      const reason = unsupported[ability]
      if (reason === undefined) test(title, work)
      else test.skip(`${title} (${ability}: ${reason})`, work)
    },
  }
}
