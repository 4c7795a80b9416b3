import type { Hop } from '../walk.ts'
import { division } from '../warehouse-lists.ts'

interface PickingOrder {
  readonly id: string
  readonly orderNumber: string
  readonly status: string
  readonly comments: string | null
  readonly customer: { readonly name: string }
  readonly shipTo: { readonly address: { readonly address1: string; readonly city: string; readonly country: string } } | null
  readonly lines: readonly { readonly lineNumber: number; readonly itemNumber: string; readonly ordered: string }[]
}

export const orderImported: Hop = {
  name: 'The order is a picking order in the warehouse',
  run: async (walk) => {
    const { order, products } = walk.notes
    if (!order || !products) throw new Error('No order was placed')
    const path = `${division}/picking-orders?limit=50&search=${encodeURIComponent(order.name)}`
    const { data } = await walk.until(
      () => walk.warehouse<{ readonly data: readonly PickingOrder[] }>('GET', path),
      (page) => page.data.length > 0,
    )
    walk.check(
      'picking orders of that number',
      data.map((one) => one.orderNumber),
      [order.name],
    )
    const found = data[0]
    if (!found) throw new Error(`${order.name} did not arrive in the warehouse`)
    walk.notes.pickingOrderId = found.id
    walk.check('it is open', found.status, 'open')
    const byItem = (a: readonly unknown[], b: readonly unknown[]) => String(a[0]).localeCompare(String(b[0]))
    walk.check(
      'its lines',
      found.lines.map((line) => [line.itemNumber, Number(line.ordered)]).sort(byItem),
      products.map((product) => [product.sku, product.quantity]).sort(byItem),
    )
    walk.check('its customer', found.customer.name, 'Ingrid Sørensen')
    walk.check(
      'where it goes',
      [found.shipTo?.address.address1, found.shipTo?.address.city, found.shipTo?.address.country],
      ['14 Alder Street', 'Portland', 'US'],
    )
    walk.check("the customer's note", found.comments?.includes('neighbour') ?? false, true)
  },
}
