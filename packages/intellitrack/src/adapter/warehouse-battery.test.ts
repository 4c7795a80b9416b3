import { id, type LineId, type PickingOrderId, type ShipmentId } from '@connect/core'
import { units } from '@connect/simulators/warehouse'
import { type WarehouseUnderTest, warehouseBattery } from '@connect/testing'
import { type OpenIntelliTrack, openIntelliTrack } from './testing/open-intellitrack.ts'

warehouseBattery('IntelliTrack over its contract', async (): Promise<WarehouseUnderTest> => {
  const opened = await openIntelliTrack()
  return {
    warehouse: opened.warehouse,
    system: 'store-1',
    place: {
      divisionId: 'div-us',
      siteId: 'site-harbor',
      otherSiteId: 'site-downtown',
      locationId: 'loc-a-01',
      otherLocationId: 'loc-a-02',
      unitOfMeasure: 'EA',
      currency: 'USD',
      carrier: 'FedEx',
      method: 'Home Delivery',
    },
    floor: floorOf(opened),
    loseNextReply: (when) => void opened.server.faults.add({ kind: when === 'after' ? 'lose_reply' : 'fail_before' }),
    close: () => opened.server.close(),
  }
})

function floorOf({ rules }: OpenIntelliTrack): WarehouseUnderTest['floor'] {
  const actor = { name: 'Picker' }
  const act = async <T>(work: () => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }) => {
    const done = await rules.transact(work)
    if (!done.ok) throw new Error(done.message)
    return done.value
  }
  const lineNumber = (order: PickingOrderId, line: LineId): number =>
    rules.tables.orders.get(order)?.lines.find((one) => one.externalRef === line)?.lineNumber ?? 0
  const { commands } = rules
  return {
    pick: async (order, line, quantity) => {
      const pick = { lineNumber: lineNumber(order, line), locationId: 'loc-a-01', quantity: units(quantity) }
      await act(() => commands.pickInventory(actor, order, [pick]))
    },
    close: async (order) => void (await act(() => commands.closePickingOrder(actor, order))),
    reopen: async (order) => void (await act(() => commands.reopenPickingOrder(actor, order))),
    remove: async (order) => void (await act(() => commands.deletePickingOrder(actor, order, { operation: 'deletePickingOrder' }))),
    edit: async (order) => {
      const { version } = rules.tables.orders.get(order) as { version: number }
      await act(() => commands.updatePickingOrder(actor, order, { version, comments: 'Leave at the door' }))
    },
    ship: async (order, line, quantity, trackingNumber) => {
      const lines = [{ lineNumber: lineNumber(order, line), quantity: units(quantity) }]
      return id<ShipmentId>((await act(() => commands.createShipment(actor, order, { trackingNumber, lines }))).shipment.id)
    },
    voidShipment: async (order, shipment) => void (await act(() => commands.voidShipment(actor, order, shipment))),
  }
}
