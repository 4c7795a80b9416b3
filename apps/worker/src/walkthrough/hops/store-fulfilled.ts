import { ownLevel, storeLists } from '../store-lists.ts'
import type { Chosen, Hop, Walk } from '../walk.ts'

interface Fulfillment {
  readonly orderId: string
  readonly status: string
  readonly tracking: readonly { readonly company: string | null; readonly number: string | null; readonly url: string | null }[]
  readonly lines: readonly { readonly lineItemId: string; readonly quantity: number }[]
}
interface Order {
  readonly id: string
  readonly lines: readonly {
    readonly id: string
    readonly sku: string | null
    readonly quantity: number
    readonly fulfilledQuantity: number
  }[]
}
interface Rows<Row> {
  readonly rows: readonly Row[]
}

export const storeFulfilled: Hop = {
  name: 'The store shows both parcels with their tracking numbers',
  run: async (walk) => {
    const { order, products, tracking } = walk.notes
    if (!order || !products || !tracking) throw new Error('Nothing was shipped')
    const mine = async () =>
      (await walk.get<Rows<Fulfillment>>('/api/store/list/fulfillments')).rows.filter(
        (one) => one.orderId === order.id && one.status === 'SUCCESS',
      )
    await walk.until(mine, (fulfilments) => fulfilments.length >= 2)
    walk.check('what is still under way', await walk.settled(), [])
    compareParcels(walk, await mine())
    const now = (await walk.get<Rows<Order>>(`/api/store/order/${encodeURIComponent(order.name)}`)).rows[0]
    walk.check(
      'units fulfilled of each line',
      now?.lines.map((line) => [line.sku, line.fulfilledQuantity]),
      products.map((product) => [product.sku, product.quantity]),
    )
    const mails = (await walk.get<Rows<{ readonly orderId: string; readonly about: string }>>('/api/store/list/emails')).rows
    walk.check(
      'e-mails to the customer',
      mails.filter((mail) => mail.orderId === order.id).map((mail) => mail.about),
      ['shipping_confirmation', 'shipping_confirmation'],
    )
    await compareLevels(walk, products)
  },
}

function compareParcels(walk: Walk, seen: readonly Fulfillment[]): void {
  const { order, products, tracking } = walk.notes
  if (!order || !products || !tracking) return
  const [first, second] = products
  const [firstLine = '', secondLine = ''] = order.lineIds
  const parcels = seen.map((one) => ({
    tracking: one.tracking.map(({ company, number }) => [company, number]),
    units: Object.fromEntries(one.lines.map((line) => [line.lineItemId, line.quantity])),
  }))
  const inOrder = [...parcels].sort((a, b) => String(a.tracking[0]?.[1]).localeCompare(String(b.tracking[0]?.[1])))
  walk.check('the parcels: carrier, tracking number, units of each line', inOrder, [
    { tracking: [['UPS', tracking[0]]], units: { [firstLine]: 1, [secondLine]: second.quantity } },
    { tracking: [['UPS', tracking[1]]], units: { [firstLine]: first.quantity - 1 } },
  ])
  const links = seen.flatMap((one) => one.tracking).filter(({ url, number }) => !url?.includes(number ?? '?'))
  walk.check('tracking numbers without a link', links, [])
}

/** A parcel that leaves lowers what is on hand and what is promised; nobody else has written a figure. */
async function compareLevels(walk: Walk, products: readonly Chosen[]): Promise<void> {
  const store = await storeLists(walk)
  const levels = products.map((product) => {
    const variant = store.variants.find((one) => one.id === product.variantId)
    const level = ownLevel(store, variant?.inventoryItemId ?? '')
    return [product.sku, level?.onHand, level?.committed]
  })
  walk.check(
    "the store's figures: on hand, committed",
    levels,
    products.map((product) => [product.sku, product.onHand - product.quantity, product.committed]),
  )
}
