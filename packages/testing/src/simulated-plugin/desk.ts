import { type Email, ORDER_KIND, type Order, type OrderNote, productOf, type SimulatedWooCommerce } from '@connect/simulators/woocommerce'
import type { MadeOrder, MadeProduct, PluginDesk } from '../batteries/plugin/desk.ts'

type Command = (name: string, input: object) => Promise<unknown>

/** A desk over the simulated site's control API. */
export function simulatedDesk(command: Command, host: SimulatedWooCommerce): PluginDesk {
  const records = <Kept>(kind: string): Kept[] => [...host.context('').world.collection<Kept>(kind).values()]
  return {
    createProducts: async (sketches) => {
      const made: MadeProduct[] = []
      for (const sketch of sketches) {
        const { id, variationIds } = (await command('createProduct', { price: '1.00', ...sketch })) as {
          id: number
          variationIds: readonly number[]
        }
        made.push({ id, variations: variationIds })
      }
      return made
    },
    changeProduct: async (id, change) => void (await command('changeProduct', { id, ...change })),
    trashProduct: async (id) => void (await command('trashProduct', { id })),
    deleteProduct: async (id) => void (await command('deleteProduct', { id })),
    stockOf: async (id) => productOf(host.context(''), id)?.stockQuantity ?? null,
    placeOrder: async (lines, status = 'processing') => {
      const ordered = lines.map(({ id, quantity }) => ({ productId: id, quantity }))
      const { id, lines: kept } = (await command('placeOrder', { lines: ordered, status, shippingLines: [] })) as Order
      return { id, items: kept.map((line) => line.id) }
    },
    changeStatus: async ({ id }, status) => void (await command('changeStatus', { order: id, status })),
    statusOf: async ({ id }) => orderOf(records<Order>(ORDER_KIND.order), id).status,
    refund: async ({ id }, lineId, quantity) => void (await command('refund', { order: id, lines: [{ lineId, quantity }] })),
    deleteOrder: async ({ id }) => void (await command('deleteOrder', { order: id })),
    notesOf: async ({ id }) =>
      records<OrderNote>(ORDER_KIND.note)
        .filter((note) => note.orderId === id && note.customerNote)
        .map(({ note }) => note),
    mailsOf: async ({ id }: MadeOrder) =>
      records<Email>(ORDER_KIND.email).flatMap(({ orderId, kind, text }) => {
        if (orderId !== id || (kind !== 'customer_note' && kind !== 'completed_order')) return []
        return [{ kind: kind === 'customer_note' ? ('note' as const) : ('completed' as const), text }]
      }),
  }
}

function orderOf(orders: readonly Order[], id: number): Order {
  const found = orders.find((order) => order.id === id)
  if (!found) throw new Error(`The site has no order ${id}`)
  return found
}
