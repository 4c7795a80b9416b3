import type { Address } from '../../domain/address.ts'
import { type ItemNumber, id, type LineId, type StockKey, type StoreLocationId, type VariantId } from '../../domain/ids.ts'
import type { FulfilmentOrder, OrderLine, StoreOrder } from '../../domain/order.ts'
import type { ItemLinkRecord } from '../../records/catalogue.ts'
import type { InboxRecord } from '../../records/work.ts'
import type { MemoryUnitOfWork } from './memory-unit-of-work.ts'

export const pierRoad: Address = {
  name: 'Ada Coast',
  company: null,
  address1: '1 Pier Road',
  address2: null,
  city: 'Portland',
  region: 'ME',
  postalCode: '04101',
  country: 'US',
  phone: null,
}

export const tent: OrderLine = {
  lineId: id<LineId>('line-tent'),
  variantId: id<VariantId>('v-tent'),
  stockKey: id<StockKey>('s-tent'),
  sku: 'TENT-2P',
  title: 'Tent for two',
  ordered: 2,
  fulfilled: 0,
  requiresShipping: true,
  comment: null,
}
export const lamp: OrderLine = {
  ...tent,
  lineId: id('line-lamp'),
  variantId: id<VariantId>('v-lamp'),
  stockKey: id<StockKey>('s-lamp'),
  sku: 'LAMP',
  title: 'Head lamp',
  ordered: 1,
}
export const giftCard: OrderLine = {
  ...tent,
  lineId: id('line-gift'),
  variantId: id<VariantId>('v-gift'),
  stockKey: null,
  sku: null,
  title: 'Gift card',
  ordered: 1,
  requiresShipping: false,
}

/** A group that holds everything of these lines that is still to be sent. */
export const groupOf = (lines: readonly OrderLine[], rest: Partial<FulfilmentOrder> = {}): FulfilmentOrder => ({
  key: id('main'),
  locationId: id<StoreLocationId>('loc-1'),
  managedBy: 'merchant',
  release: { kind: 'released' },
  delivery: 'shipping',
  shipTo: pierRoad,
  redacted: false,
  shippingMethod: null,
  lines: lines.map((line) => ({ lineId: line.lineId, total: line.ordered, open: line.ordered - line.fulfilled })),
  handle: 'handle-1',
  ...rest,
})

/** An open order of Ada's for two tents; `lines` and `groups` go together unless both are given. */
export function storeOrder(rest: Partial<StoreOrder> = {}): StoreOrder {
  const lines = rest.lines ?? [tent]
  return {
    orderId: id('o-1001'),
    number: '#1001',
    version: '2026-03-02T09:00:00Z',
    placedAt: '2026-03-02T03:30:00Z',
    state: 'open',
    status: 'unfulfilled',
    payment: 'paid',
    isTest: false,
    takesStock: true,
    customer: { externalId: 'c-1', name: 'Ada Coast', company: null, email: 'ada@example.com', phone: null },
    note: null,
    tags: [],
    lines,
    groups: [groupOf(lines)],
    ...rest,
  }
}

/** Another order of the same shape. */
export const orderNumbered = (number: number, rest: Partial<StoreOrder> = {}): StoreOrder =>
  storeOrder({ orderId: id(`o-${number}`), number: `#${number}`, ...rest })

/** The same order a minute later; its one group follows new lines unless groups are given. */
export function changed(order: StoreOrder, rest: Partial<StoreOrder>): StoreOrder {
  const version = new Date(Date.parse(order.version) + 60_000).toISOString().replace('.000Z', 'Z')
  const [group] = order.groups
  const groups = rest.lines && group ? [{ ...group, lines: groupOf(rest.lines).lines }] : order.groups
  return { ...order, version, groups, ...rest }
}

export const linkOf = (line: OrderLine, rest: Partial<ItemLinkRecord> = {}): ItemLinkRecord => ({
  variantId: line.variantId as VariantId,
  stockKey: line.stockKey ?? id('s-none'),
  itemNumber: id<ItemNumber>(line.sku ?? line.lineId),
  state: 'linked',
  createdByUs: true,
  sentDigest: null,
  ...rest,
})

/** Says which lines' products are items. */
export function knowItems(unitOfWork: MemoryUnitOfWork, ...lines: readonly OrderLine[]): void {
  for (const line of lines) unitOfWork.tables.links.set(line.variantId as string, linkOf(line))
}

export const signalOf = (order: Pick<StoreOrder, 'orderId'>, rest: Partial<InboxRecord> = {}): InboxRecord => ({
  eventId: `event-${order.orderId}`,
  storeKey: 'shop.example',
  topic: 'orders_changed',
  subject: order.orderId,
  occurredAt: '2026-03-02T09:30:00Z',
  details: null,
  receivedAt: '2026-03-02T09:30:01Z',
  handledAt: null,
  ...rest,
})
