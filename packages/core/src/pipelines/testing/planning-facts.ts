import type { LineId, ShipmentId } from '../../domain/ids.ts'
import type { StoreOrder } from '../../domain/order.ts'
import type { Settings } from '../../domain/settings.ts'
import type { WarehouseShipment } from '../../domain/warehouse.ts'
import type { GroupFacts, OrderFacts } from '../../planning/order-facts.ts'
import type { ShipmentFacts } from '../../planning/shipment-facts.ts'
import type { PickingRecord, ShipmentRecord } from '../../records/order.ts'
import { testConnection } from './environment.ts'
import { lamp, linkOf, tent } from './order-fixtures.ts'
import { lineIdOf, pickingRecord } from './records.ts'

/** The instant at which these facts are decided on. */
export const decidedAt = '2026-03-02T10:00:00.000Z'

/** An order in a shop in New York whose tents and lamps are items. */
export function orderFacts(order: StoreOrder, settings: Partial<Settings> = {}, rest: Partial<OrderFacts> = {}): OrderFacts {
  return {
    order,
    connection: testConnection(settings, { timeZone: 'America/New_York' }),
    capabilities: { orderStatuses: 'fixed', defaultOrderStatuses: [] },
    links: new Map([tent, lamp].map((line) => [line.variantId as never, linkOf(line)])),
    methods: new Map(),
    pickings: [],
    shipments: [],
    now: decidedAt,
    ...rest,
  }
}

/** The first group of an order, with what is known of it. */
export function groupFacts(order: StoreOrder, settings: Partial<Settings> = {}, rest: Partial<GroupFacts> = {}): GroupFacts {
  const group = rest.group === undefined ? (order.groups[0] ?? null) : rest.group
  const groupKey = rest.groupKey ?? group?.key ?? ('main' as GroupFacts['groupKey'])
  const record = rest.record ?? null
  return { ...orderFacts(order, settings), record, orderNumber: order.number, ...rest, group, groupKey }
}

/** What there is to say of one picking order; `picked`: SKU to units. */
export function shipmentFacts(
  order: StoreOrder,
  picked: Readonly<Record<string, number>>,
  rest: {
    readonly record?: Partial<PickingRecord>
    readonly shipments?: readonly ShipmentRecord[]
    readonly settings?: Partial<Settings>
    readonly accepted?: Readonly<Record<string, number>>
    readonly orderSeenAt?: string
    readonly now?: string
  } = {},
): ShipmentFacts {
  const accepted = rest.accepted ?? Object.fromEntries(order.lines.map((line) => [line.sku ?? '', line.ordered]))
  const record = pickingRecord(order.number, accepted, { status: 'closed', picked: unitsPer(picked), ...rest.record })
  const group = order.groups.find((one) => one.key === record.groupKey) ?? null
  const now = rest.now ?? decidedAt
  const facts = groupFacts(order, { waitForTrackingHours: 0, ...rest.settings }, { groupKey: record.groupKey, group, now })
  return {
    ...facts,
    record,
    shipments: rest.shipments ?? [],
    orderNumber: order.number,
    orderSeenAt: rest.orderSeenAt ?? '2026-03-01T08:01:00.000Z',
  }
}

/** A shipment record as the warehouse shows it: SKU to units. */
export const parcel = (
  shipmentId: string,
  lines: Readonly<Record<string, number>>,
  rest: Partial<WarehouseShipment> = {},
): WarehouseShipment => ({
  shipmentId: shipmentId as ShipmentId,
  shippedAt: '2026-03-02T09:00:00.000Z',
  tracking: { carrier: 'UPS', method: 'Ground', number: `1Z-${shipmentId}`, url: null },
  lines: unitsPer(lines),
  ...rest,
})

/** SKU to units, as the records hold it. */
export const unitsPer = (lines: Readonly<Record<string, number>>): readonly { readonly lineId: LineId; readonly quantity: number }[] =>
  Object.entries(lines).map(([sku, quantity]) => ({ lineId: lineIdOf(sku), quantity }))
