import type { StoreContext } from '../context.ts'
import type { Order, OrderLine, Pickup, ShippingAddress } from '../model/orders.ts'
import { announceOrder, announceStatus } from './announce.ts'
import { saveOrder } from './documents.ts'
import { instant } from './instants.ts'
import { moveStock } from './stock.ts'

/** A line before the store has numbered it; where it goes is a position among the addresses or pickups. */
export interface NewLine
  extends Omit<OrderLine, 'id' | 'orderAddressId' | 'pickupId' | 'quantityShipped' | 'quantityRefunded' | 'unitsTaken'> {
  readonly goes: 'nowhere' | { readonly toAddress: number } | { readonly toPickup: number }
}

export interface NewOrder
  extends Omit<Order, 'id' | 'createdAt' | 'modifiedAt' | 'lines' | 'addresses' | 'pickups' | 'isDeleted' | 'stockTaken' | 'shippedAt'> {
  readonly lines: readonly NewLine[]
  readonly addresses: readonly Omit<ShippingAddress, 'id'>[]
  readonly pickups: readonly Omit<Pickup, 'id'>[]
}

/** The store takes an order, in whatever status it begins; `created` is told even of an incomplete one. */
export function placeOrder(context: StoreContext, input: NewOrder): Order {
  const { world } = context
  const addresses = input.addresses.map((address) => ({ ...address, id: world.next('order_address') }))
  const pickups = input.pickups.map((pickup) => ({ ...pickup, id: world.next('order_pickup') }))
  const now = instant(context)
  const order: Order = {
    ...input,
    id: world.next('order', 100),
    createdAt: now,
    modifiedAt: now,
    lines: input.lines.map((line) => numbered(context, line, addresses, pickups)),
    addresses,
    pickups,
    isDeleted: false,
    stockTaken: false,
    shippedAt: null,
  }
  const placed = saveOrder(context, moveStock(context, order, null))
  announceOrder(context, placed, 'created')
  if (placed.statusId !== 0) announceStatus(context, placed, 0)
  return placed
}

/** Gives a new line its id and says with which address or pickup it goes. */
export function numbered(
  context: StoreContext,
  { goes, ...line }: NewLine,
  addresses: readonly ShippingAddress[],
  pickups: readonly Pickup[],
): OrderLine {
  return {
    ...line,
    id: context.world.next('order_line'),
    quantityShipped: 0,
    quantityRefunded: 0,
    unitsTaken: 0,
    orderAddressId: typeof goes === 'object' && 'toAddress' in goes ? (addresses[goes.toAddress]?.id ?? null) : null,
    pickupId: typeof goes === 'object' && 'toPickup' in goes ? (pickups[goes.toPickup]?.id ?? null) : null,
  }
}
