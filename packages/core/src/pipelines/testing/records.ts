import {
  type GroupKey,
  type ItemNumber,
  id,
  type LineId,
  type OrderId,
  type StockKey,
  type StoreLocationId,
  type VariantId,
} from '../../domain/ids.ts'
import type { FulfilmentOrder, OrderLine, StoreOrder } from '../../domain/order.ts'
import type { StoreVariant } from '../../domain/product.ts'
import type { OrderRecord, PickingRecord, ShipmentRecord } from '../../records/order.ts'

/** Short makers of records for tests: each test names only what it is about. */

export const shop = id<StoreLocationId>('shop')
export const depot = id<StoreLocationId>('depot')

/** A physical product without options, whose ids all begin with its SKU in lower case. */
export function aVariant(sku: string, rest: Partial<StoreVariant> = {}): StoreVariant {
  const name = sku.toLowerCase()
  return {
    variantId: id(`variant-${name}`),
    productId: id(`product-${name}`),
    stockKey: id(`stock-${name}`),
    productTitle: `Product ${sku}`,
    variantTitle: null,
    sku,
    barcode: null,
    unitCost: { amount: '4.50', currency: 'EUR' },
    kind: 'physical',
    state: 'active',
    tracksStock: true,
    version: '1',
    ...rest,
  }
}

/** `lines`: SKU to units, as one group at the shop, open and not fulfilled. */
export function anOrder(number: string, lines: Readonly<Record<string, number>>, rest: Partial<StoreOrder> = {}): StoreOrder {
  const entries = Object.entries(lines)
  return {
    orderId: id(`order-${number}`),
    number,
    version: '1',
    placedAt: '2026-03-01T08:00:00.000Z',
    state: 'open',
    status: 'unfulfilled',
    payment: 'paid',
    isTest: false,
    takesStock: true,
    customer: null,
    note: null,
    tags: [],
    lines: entries.map(([sku, units]) => aLine(sku, units)),
    groups: [aGroup('g1', lines)],
    ...rest,
  }
}

export const aLine = (sku: string, ordered: number, rest: Partial<OrderLine> = {}): OrderLine => ({
  lineId: lineIdOf(sku),
  variantId: id<VariantId>(`variant-${sku.toLowerCase()}`),
  stockKey: stockKeyOf(sku),
  sku,
  title: `Product ${sku}`,
  ordered,
  fulfilled: 0,
  requiresShipping: true,
  comment: null,
  ...rest,
})

export const aGroup = (key: string, open: Readonly<Record<string, number>>, rest: Partial<FulfilmentOrder> = {}): FulfilmentOrder => ({
  key: id<GroupKey>(key),
  locationId: shop,
  managedBy: 'merchant',
  release: { kind: 'released' },
  delivery: 'shipping',
  shipTo: null,
  redacted: false,
  shippingMethod: null,
  lines: Object.entries(open).map(([sku, units]) => ({ lineId: lineIdOf(sku), total: units, open: units })),
  handle: '',
  ...rest,
})

export const stockKeyOf = (sku: string): StockKey => id<StockKey>(`stock-${sku.toLowerCase()}`)
export const lineIdOf = (sku: string): LineId => id<LineId>(`line-${sku.toLowerCase()}`)

export const orderRecord = (order: StoreOrder, rest: Partial<OrderRecord> = {}): OrderRecord => ({
  orderId: order.orderId,
  order,
  digest: '',
  firstSeenAt: '2026-03-01T08:01:00.000Z',
  seenAt: '2026-03-01T08:01:00.000Z',
  open: order.state === 'open',
  personalDataPurgedAt: null,
  ...rest,
})

/** Accepted by the warehouse: SKU to units. */
export const pickingRecord = (
  orderNumber: string,
  accepted: Readonly<Record<string, number>>,
  rest: Partial<PickingRecord> & { readonly fulfilledBefore?: number } = {},
): PickingRecord => {
  const { fulfilledBefore = 0, ...fields } = rest
  return {
    orderId: id<OrderId>(`order-${orderNumber}`),
    groupKey: id<GroupKey>('g1'),
    orderNumber,
    state: 'accepted',
    code: null,
    message: null,
    pickingOrderId: null,
    pickingOrderNumber: orderNumber,
    warehouseVersion: '1',
    accepted: Object.entries(accepted).map(([sku, quantity]) => ({
      lineId: lineIdOf(sku),
      itemNumber: id<ItemNumber>(sku),
      quantity,
      fulfilledBefore,
    })),
    acceptedDigest: null,
    refusedDigest: null,
    status: 'open',
    firstPickAt: null,
    lastPickAt: null,
    closedAt: null,
    picked: [],
    shipments: [],
    attempts: 1,
    nextAttemptAt: null,
    updatedAt: '2026-03-01T08:01:00.000Z',
    ...fields,
  }
}

export const shipmentRecord = (
  orderNumber: string,
  lines: Readonly<Record<string, number>>,
  rest: Partial<ShipmentRecord> = {},
): ShipmentRecord => ({
  shipmentId: id(`shipment-${orderNumber}`),
  orderId: id<OrderId>(`order-${orderNumber}`),
  groupKey: id<GroupKey>('g1'),
  state: 'recorded',
  code: null,
  message: null,
  lines: Object.entries(lines).map(([sku, quantity]) => ({ lineId: lineIdOf(sku), quantity })),
  tracking: null,
  shippedAt: null,
  externalId: null,
  recordedAt: '2026-03-01T12:00:00.000Z',
  attempts: 1,
  nextAttemptAt: null,
  updatedAt: '2026-03-01T12:00:00.000Z',
  ...rest,
})
