import type { Live, PlacedOrder, Sold } from './live.ts'

const address = {
  ...{ first_name: 'Zoë', last_name: 'Okafor', address_1: '12 Pier Road', city: 'Oakland', state: 'CA', postcode: '94607', country: 'US' },
}
export const movedTo = '99 Quay Street'

/** A shopper's order, as a checkout leaves it. */
export async function place(live: Live, lines: readonly (readonly [Sold, number])[], status = 'processing'): Promise<PlacedOrder> {
  const order = await live.merchant.post<PlacedOrder>('orders', {
    status,
    billing: { ...address, email: 'shopper@example.com', phone: '555-0100' },
    shipping: address,
    payment_method: 'cod',
    payment_method_title: 'Cash on delivery',
    shipping_lines: [{ method_id: 'flat_rate', method_title: 'Flat rate', total: '5.00' }],
    line_items: lines.map(([{ id, productId }, quantity]) => ({
      product_id: productId,
      ...(id === productId ? {} : { variation_id: id }),
      quantity,
    })),
  })
  live.made.orders.add(order.id)
  return order
}

/** What the store shows of it now. */
export async function figureOf({ merchant }: Live, { id, productId }: Sold): Promise<number | null> {
  const path = id === productId ? `products/${id}` : `products/${productId}/variations/${id}`
  return (await merchant.get<{ readonly stock_quantity: number | null }>(path)).stock_quantity
}

/** Figures of many products without variations, by id. */
export async function figuresOf({ merchant }: Live, sold: readonly Sold[]): Promise<ReadonlyMap<number, number | null>> {
  const figures = new Map<number, number | null>()
  for (let from = 0; from < sold.length; from += 100) {
    const ids = sold.slice(from, from + 100).map(({ id }) => id)
    const rows = await merchant.get<readonly { readonly id: number; readonly stock_quantity: number | null }[]>(
      `products?include=${ids.join(',')}&per_page=100&_fields=id,stock_quantity`,
    )
    for (const { id, stock_quantity } of rows) figures.set(id, stock_quantity)
  }
  return figures
}

export interface Note {
  readonly note: string
  readonly customer_note: boolean
}

/** Notes for the customer about a parcel with one of these tracking numbers. */
export const notesAbout = async ({ merchant }: Live, { id }: PlacedOrder, tracking: readonly string[]): Promise<readonly Note[]> =>
  (await merchant.get<readonly Note[]>(`orders/${id}/notes`)).filter(
    ({ note, customer_note }) => customer_note && tracking.some((number) => note.includes(number)),
  )
