import type { Hop } from '../walk.ts'

interface Fulfillment {
  readonly orderId: string
  readonly status: string
  readonly tracking: readonly { readonly company: string | null; readonly number: string | null }[]
  readonly lines: readonly { readonly lineItemId: string; readonly quantity: number }[]
}
interface Order {
  readonly id: string
  readonly lines: readonly {
    readonly id: string
    readonly sku: string | null
    readonly currentQuantity: number
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
    const seen = await walk.until(mine, (fulfilments) => fulfilments.length >= 2)
    walk.check('tracking numbers', seen.flatMap((one) => one.tracking.map((each) => each.number)).sort(), [...tracking].sort())
    walk.check('carriers', [...new Set(seen.flatMap((one) => one.tracking.map((each) => each.company)))], ['UPS'])
    const units = (number: string) =>
      seen
        .filter((one) => one.tracking.some((each) => each.number === number))
        .flatMap((one) => one.lines)
        .reduce((sum, line) => sum + line.quantity, 0)
    walk.check('units in each parcel', tracking.map(units), [1 + products[1].quantity, products[0].quantity - 1])
    const now = (await walk.get<Rows<Order>>(`/api/store/order/${encodeURIComponent(order.name)}`)).rows[0]
    walk.check(
      'units fulfilled of each line',
      now?.lines.map((line) => [line.sku, line.fulfilledQuantity]).sort(),
      products.map((product) => [product.sku, product.quantity]).sort(),
    )
    const mails = (await walk.get<Rows<{ readonly orderId?: string }>>('/api/store/list/emails')).rows.filter((mail) =>
      JSON.stringify(mail).includes(order.id),
    )
    walk.check('e-mails to the customer', mails.length, 2)
  },
}
