import type { Parcel } from '../stores/walked-store.ts'
import type { Chosen, Hop, Walk } from '../walk.ts'

export const storeFulfilled: Hop = {
  name: 'The store shows both parcels with their tracking numbers',
  run: async (walk) => {
    const { order, products, tracking } = walk.notes
    if (!order || !products || !tracking) throw new Error('Nothing was shipped')
    const mine = async () => (await walk.store.parcels()).filter((one) => one.orderId === order.id)
    await walk.until(mine, (parcels) => parcels.length >= 2)
    walk.check('what is still under way', await walk.settled(), [])
    compareParcels(walk, await mine())
    const now = await walk.store.order(order.name)
    walk.check(
      'units fulfilled of each line',
      now?.lines.map((line) => [line.sku, line.sent]),
      products.map((product) => [product.sku, product.quantity]),
    )
    const mails = (await walk.store.shippingEmails()).filter((orderId) => orderId === order.id)
    walk.check('e-mails to the customer', mails.length, 2)
    walk.notes.made.parcels += 2
    walk.notes.made.emails += 2
    await compareLevels(walk, products)
  },
}

function compareParcels(walk: Walk, seen: readonly Parcel[]): void {
  const { order, products, tracking } = walk.notes
  if (!order || !products || !tracking) return
  const [first, second] = products
  const [firstLine = '', secondLine = ''] = order.lineIds
  const parcels = seen.map(({ carrier, number, units }) => ({ tracking: [carrier, number], units }))
  const inOrder = [...parcels].sort((a, b) => String(a.tracking[1]).localeCompare(String(b.tracking[1])))
  walk.check('the parcels: carrier, tracking number, units of each line', inOrder, [
    { tracking: ['UPS', tracking[0]], units: { [firstLine]: 1, [secondLine]: second.quantity } },
    { tracking: ['UPS', tracking[1]], units: { [firstLine]: first.quantity - 1 } },
  ])
  const lost = seen.filter(({ canBeFollowed }) => !canBeFollowed).map(({ number }) => number)
  walk.check('tracking numbers without a link', lost, [])
}

/** A parcel that leaves lowers what is on hand and what is promised; nobody else has written a figure. */
async function compareLevels(walk: Walk, products: readonly Chosen[]): Promise<void> {
  const variants = await walk.store.variants()
  const levels = products.map(({ variantId, sku }) => {
    const stock = variants.find((one) => one.id === variantId)?.stock
    return [sku, stock?.onHand, stock?.committed]
  })
  walk.check(
    "the store's figures: on hand, committed",
    levels,
    products.map((product) => [product.sku, product.onHand - product.quantity, product.committed]),
  )
}
