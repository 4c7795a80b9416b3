import type { Hop, Walk } from '../walk.ts'
import { onHandOf, warehouseList } from '../warehouse-lists.ts'

interface PickingOrder {
  readonly status: string
  readonly lines: readonly {
    readonly lineNumber: number
    readonly itemNumber: string
    readonly ordered: string
    readonly shipped: string
  }[]
  readonly shipments: readonly { readonly trackingNumber: string }[]
}

/** The first parcel: one unit of the first line and all of the second; the second parcel: the rest of the first. */
export const pickedAndShipped: Hop = {
  name: 'It is picked, closes by itself, and leaves in two parcels',
  run: async (walk) => {
    const { pickingOrderId, products } = walk.notes
    if (!pickingOrderId || !products) throw new Error('There is no picking order')
    const path = `/v1/picking-orders/${pickingOrderId}`
    const order = await walk.warehouse<PickingOrder>('GET', path)
    const lineOf = (sku: string) => order.lines.find((line) => line.itemNumber === sku)?.lineNumber ?? 0
    const picks = []
    for (const line of order.lines)
      picks.push({ lineNumber: line.lineNumber, locationId: await fullestShelf(walk, line.itemNumber), quantity: line.ordered })
    const picked = await walk.warehouse<PickingOrder>('POST', `${path}/picks`, { picks })
    walk.check('it closed when fully picked', picked.status, 'closed')
    const [first, second] = products
    const tracking = [`1Z${Date.now()}A`, `1Z${Date.now()}B`] as const
    const by = await ups(walk)
    const ship = (trackingNumber: string, lines: readonly object[]) =>
      walk.warehouse('POST', `${path}/shipments`, { ...by, trackingNumber, lines })
    await ship(tracking[0], [
      { lineNumber: lineOf(first.sku), quantity: '1' },
      { lineNumber: lineOf(second.sku), quantity: String(second.quantity) },
    ])
    await ship(tracking[1], [{ lineNumber: lineOf(first.sku), quantity: String(first.quantity - 1) }])
    walk.notes.tracking = tracking
    const after = await walk.warehouse<PickingOrder>('GET', path)
    walk.check('parcels', after.shipments.map((one) => one.trackingNumber).sort(), [...tracking].sort())
    walk.check(
      'units shipped of each line',
      after.lines.map((line) => [line.itemNumber, Number(line.shipped)]),
      products.map((product) => [product.sku, product.quantity]),
    )
    const left = []
    for (const product of products) left.push(await onHandOf(walk, product.sku))
    walk.check(
      'what is left on the shelves',
      left,
      products.map((product) => product.shelved - product.quantity),
    )
  },
}

interface Carrier {
  readonly id: string
  readonly name: string
  readonly methods: readonly { readonly id: string; readonly name: string }[]
}

async function ups(walk: Walk): Promise<{ readonly carrierId: string; readonly shippingMethodId: string }> {
  const carriers = await warehouseList<Carrier>(walk, `${walk.store.division}/carriers`)
  const carrier = carriers.find(({ name }) => name === 'UPS')
  const method = carrier?.methods.find(({ name }) => name === 'Ground')
  if (!carrier || !method) throw new Error('The warehouse does not send with UPS Ground')
  return { carrierId: carrier.id, shippingMethodId: method.id }
}

async function fullestShelf(walk: Walk, itemNumber: string): Promise<string> {
  const shelves = await warehouseList<{ readonly locationId: string; readonly onHand: string }>(
    walk,
    `${walk.store.division}/inventory?itemNumber=${encodeURIComponent(itemNumber)}`,
  )
  const best = [...shelves].sort((a, b) => Number(b.onHand) - Number(a.onHand))[0]
  if (!best) throw new Error(`No shelf has ${itemNumber}`)
  return best.locationId
}
