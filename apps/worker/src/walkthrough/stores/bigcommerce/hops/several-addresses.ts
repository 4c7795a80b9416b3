import type { Hop, Walk } from '../../../walk.ts'
import { warehouseList } from '../../../warehouse-lists.ts'
import { address } from '../address.ts'
import type { OrderRow } from '../rows.ts'

interface PickingOrder {
  readonly orderNumber: string
  readonly shipTo: { readonly address: { readonly address1: string } } | null
  readonly lines: readonly { readonly itemNumber: string; readonly ordered: string }[]
}

const streets = ['14 Alder Street', '9 Harbour Lane'] as const

/** One parcel's worth to each address; cancelled in the store again before anybody has picked. */
export const severalAddresses: Hop = {
  name: 'An order to several addresses is a picking order for each',
  run: async (walk) => {
    const { products } = walk.notes
    if (!products) throw new Error('No products were chosen')
    const placed = await walk.post<{ readonly result: OrderRow }>('/store/commands/placeOrder', {
      lines: products.map(({ variantId }, index) => ({ variantId: Number(variantId), quantity: 1, to: index + 1 })),
      shippingAddresses: streets.map(address),
    })
    const { id } = placed.result
    const found = await walk.until(
      () => pickingOrders(walk, id),
      (rows) => rows.length === 2,
    )
    walk.check(
      'its picking orders: number, address, item, ordered',
      found.map(({ orderNumber, shipTo, lines }) => [
        orderNumber,
        shipTo?.address.address1,
        ...lines.flatMap(({ itemNumber, ordered }) => [itemNumber, Number(ordered)]),
      ]),
      products.map(({ sku }, index) => [`${id}-${index + 1}`, streets[index], sku, 1]),
    )
    await walk.post('/store/commands/cancelOrder', { orderId: String(id) })
    const after = await walk.until(
      () => pickingOrders(walk, id),
      (rows) => rows.length === 0,
    )
    walk.check(
      'picking orders that outlive the cancelled order',
      after.map(({ orderNumber }) => orderNumber),
      [],
    )
  },
}

async function pickingOrders(walk: Walk, id: number): Promise<readonly PickingOrder[]> {
  const rows = await warehouseList<PickingOrder>(walk, `${walk.store.division}/picking-orders?search=${id}-`)
  return [...rows].sort((a, b) => a.orderNumber.localeCompare(b.orderNumber))
}
