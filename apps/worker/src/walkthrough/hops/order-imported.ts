import { shopper } from '../stores/walked-store.ts'
import type { Hop, Walk } from '../walk.ts'
import { warehouseList } from '../warehouse-lists.ts'

interface PickingOrder {
  readonly id: string
  readonly orderNumber: string
  readonly externalRef: { readonly system: string; readonly id: string } | null
  readonly status: string
  readonly comments: string | null
  readonly customer: { readonly name: string }
  readonly shippingMethod: { readonly name: string } | null
  readonly shipTo: { readonly name: string; readonly address: Readonly<Record<string, string | null>> } | null
  readonly lines: readonly {
    readonly externalRef: string | null
    readonly itemNumber: string
    readonly ordered: string
    readonly picked: string
  }[]
}

export const orderImported: Hop = {
  name: 'The order is a picking order in the warehouse',
  run: async (walk) => {
    const { order, before } = walk.notes
    if (!order || !before) throw new Error('No order was placed')
    const path = `${walk.store.division}/picking-orders?search=${encodeURIComponent(order.name)}`
    const found = await walk.until(
      () => warehouseList<PickingOrder>(walk, path),
      (rows) => rows.length > 0,
    )
    walk.check(
      'picking orders of that number',
      found.map((one) => one.orderNumber),
      [order.name],
    )
    // Under any number: the order was received once.
    const all = await warehouseList<PickingOrder>(walk, `${walk.store.division}/picking-orders`)
    walk.check(
      'picking orders that refer to it',
      all.filter((one) => refersTo(one, order.id)).map((one) => one.orderNumber),
      [order.name],
    )
    walk.check('picking orders more than before', all.length - before.pickingOrders, 1)
    const [only] = found
    if (!only) throw new Error(`${order.name} did not arrive in the warehouse`)
    walk.notes.pickingOrderId = only.id
    walk.notes.made.pickingOrders += 1
    compare(walk, only)
  },
}

/** By the order's own id, or that of a part of it. */
function refersTo({ externalRef }: PickingOrder, orderId: string): boolean {
  const part = externalRef?.id.startsWith(orderId) ? externalRef.id.slice(orderId.length) : null
  return part !== null && !/^\d/.test(part)
}

function compare(walk: Walk, found: PickingOrder): void {
  const { order, products = [] } = walk.notes
  walk.check('it is open', found.status, 'open')
  walk.check(
    'its lines: store line, item, ordered, picked',
    found.lines.map((line) => [line.externalRef, line.itemNumber, Number(line.ordered), Number(line.picked)]),
    products.map((product, index) => [order?.lineIds[index], product.sku, product.quantity, 0]),
  )
  walk.check('its customer', found.customer.name, `${shopper.firstName} ${shopper.lastName}`)
  const { address1, city, state, postalCode, country } = found.shipTo?.address ?? {}
  walk.check(
    'where it goes',
    [found.shipTo?.name, address1, city, state, postalCode, country],
    [`${shopper.firstName} ${shopper.lastName}`, shopper.street, shopper.city, walk.store.oregon, shopper.postalCode, shopper.country],
  )
  walk.check('how it goes', found.shippingMethod?.name, walk.store.usualMethod)
  walk.check("the customer's note", found.comments?.includes('Please leave it with the neighbour') ?? false, true)
}
