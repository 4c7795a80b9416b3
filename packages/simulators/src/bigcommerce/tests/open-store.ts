import { type CreateProductInput, createProduct } from '../catalogue/commands/index.ts'
import type { StoreContext } from '../context.ts'
import type { Order } from '../model/orders.ts'
import type { PlaceOrderInput } from '../orders/index.ts'
import { smallStore } from '../seed/small-store.ts'
import { REHEARSAL_STORE, rehearseStore, type StoreRehearsal } from '../server/rehearsal.ts'

/** A rehearsal whose store sells mugs (40) and filters (100), and what else is given. */
export interface OpenStore extends StoreRehearsal {
  place(input?: Partial<PlaceOrderInput>): Promise<Order>
  order(id: number): Promise<Order>
  /** On hand at the default location, or at another. */
  stock(sku: string, locationId?: number): Promise<number>
  within<T>(run: (context: StoreContext) => T): Promise<T>
}

export async function openStore(...plans: readonly CreateProductInput[]): Promise<OpenStore> {
  const rehearsal = await rehearseStore()
  const within: OpenStore['within'] = (run) => rehearsal.platform.store(REHEARSAL_STORE).command(run)
  await within((context) => {
    smallStore(context)
    for (const plan of plans) createProduct(context, plan)
  })
  const rows = async <T>(list: string, query: string) => {
    const { text } = await rehearsal.request('GET', `/_control/stores/${REHEARSAL_STORE}/${list}?${query}`)
    return (JSON.parse(text) as { readonly rows: readonly T[] }).rows
  }
  return Object.assign(rehearsal, {
    within,
    place: (input: Partial<PlaceOrderInput> = {}) =>
      rehearsal.command('placeOrder', { lines: [{ sku: 'MUG', quantity: 2 }], ...input }) as Promise<Order>,
    order: async (id: number) => (await rows<Order>('orders', `id=${id}`))[0]!,
    stock: async (sku: string, locationId = 1) => {
      const [variant] = await rows<{ readonly id: number }>('variants', `sku=${sku}`)
      const [item] = await rows<{ readonly onHand: number }>('items', `variantId=${variant?.id}&locationId=${locationId}`)
      return item?.onHand ?? 0
    },
  })
}
