import { runNow } from '../run-now.ts'
import type { Hop, Walk } from '../walk.ts'
import { warehouseList } from '../warehouse-lists.ts'

export const waitingUnits = 2

interface Waiting {
  readonly name: string
  /** Has somebody order so many units in the way that does not come in yet. */
  order(variantId: string): object
}

/** The store has sold its units, the warehouse does not hear of it yet: the figure that is written must not sell them a second time. */
export const waitsUnpicked = ({ name, order }: Waiting): Hop => ({
  name,
  run: async (walk) => {
    const [product] = walk.notes.products ?? []
    if (!product) throw new Error('No products were chosen')
    walk.check('what is under way before it', await walk.settled(), [])
    const before = await shown(walk, product.variantId)
    const placed = await walk.post<{ readonly result: { readonly id: number } }>('/store/commands/placeOrder', order(product.variantId))
    const { id } = placed.result
    await endOfDay(walk, 'End of Day while it waits')
    const picked = await warehouseList<{ readonly orderNumber: string }>(walk, `${walk.store.division}/picking-orders?orderNumber=${id}`)
    walk.check(
      'picking orders of it',
      picked.map(({ orderNumber }) => orderNumber),
      [],
    )
    walk.check('what a shopper can still buy', await shown(walk, product.variantId), before - waitingUnits)
    await walk.post('/store/commands/cancelOrder', { orderId: String(id) })
    await endOfDay(walk, 'End of Day once it is cancelled')
    walk.check('what a shopper can buy again', await shown(walk, product.variantId), before)
  },
})

async function endOfDay(walk: Walk, name: string): Promise<void> {
  await walk.settled()
  const run = await runNow(walk, 'end_of_day')
  walk.check(name, [run?.state, run?.error], ['completed', null])
  await walk.settled()
}

async function shown(walk: Walk, variantId: string): Promise<number> {
  const variant = (await walk.store.variants()).find(({ id }) => id === variantId)
  return variant?.stock?.available ?? Number.NaN
}
