import { listOf, type NewOrder, type Parcel, type StoreCalls, type StoreOrder, shopper, type WalkedStore } from '../walked-store.ts'
import { fulfilledParcels, notedParcels } from './parcels.ts'
import type { OrderRow, ProductRow } from './rows.ts'
import { variantsOf } from './variants.ts'

interface Zone {
  readonly name: string
  readonly methods: readonly { readonly title: string; readonly enabled: boolean; readonly methodId: string; readonly instanceId: number }[]
}
interface Email {
  readonly orderId: number
  readonly kind: string
}

interface Way {
  readonly division: string
  readonly usualMethod: string
  /** The meta key that holds the unit cost; null: the store's own cost of goods. */
  readonly costField: string | null
  parcels(calls: StoreCalls): Promise<readonly Parcel[]>
  /** Mails that tell of a parcel. */
  readonly parcelMails: readonly string[]
}

/** A store with the plugin: a parcel that completes its order is told of by the store's own mail of completed orders. */
export const pluginStore = (calls: StoreCalls): WalkedStore =>
  storeOf(calls, {
    division: 'div-north',
    usualMethod: 'Flat rate',
    costField: null,
    parcels: fulfilledParcels,
    parcelMails: ['customer_note', 'completed_order'],
  })

/** A store without: each parcel is told of by a note, and what else the store mails is its own. */
export const restStore = (calls: StoreCalls): WalkedStore =>
  storeOf(calls, {
    division: 'div-hills',
    usualMethod: 'Insured parcel',
    costField: '_wc_cog_cost',
    parcels: notedParcels,
    parcelMails: ['customer_note'],
  })

const oregon = 'OR'

function storeOf(calls: StoreCalls, { division, usualMethod, costField, parcels, parcelMails }: Way): WalkedStore {
  const orders = () => listOf<OrderRow>(calls, 'orders')
  /** Line ids are the site's own, of all orders together. */
  const sentByLine = async () => {
    const sent = new Map<string, number>()
    for (const { units } of await parcels(calls))
      for (const [line, count] of Object.entries(units)) sent.set(line, (sent.get(line) ?? 0) + count)
    return sent
  }
  const skus = async () => new Map((await listOf<ProductRow>(calls, 'products')).map(({ id, sku }) => [id, sku]))
  return {
    division: `/v1/divisions/${division}`,
    orderNumber: /^\d+$/,
    oregon,
    usualMethod,
    variants: async () => variantsOf(calls, costField, await sentByLine()),
    offered: async () => {
      const zones = await listOf<Zone>(calls, 'zones')
      return { carriers: zones.map(({ name }) => name), methods: methodsOf(zones).map(({ title }) => title) }
    },
    createProduct: async ({ title, sku, price, unitCost, units }) => {
      const cost = costField === null ? { cost: unitCost } : { meta: { [costField]: unitCost } }
      await calls.post('/store/commands/createProduct', { name: title, sku, price, stock: units, ...cost })
    },
    placeOrder: async (order) => shown(await placed(calls, order, usualMethod), await skus(), new Map()),
    order: async (name) => {
      const { rows } = await calls.get<{ readonly rows: readonly OrderRow[] }>(`/store/order/${name}`)
      return rows[0] && shown(rows[0], await skus(), await sentByLine())
    },
    sentUnits: async () => {
      const sent = await sentByLine()
      return new Map((await orders()).flatMap(({ lines }) => lines.map(({ id }) => [String(id), sent.get(String(id)) ?? 0])))
    },
    parcels: () => parcels(calls),
    shippingEmails: async () =>
      (await listOf<Email>(calls, 'emails')).filter(({ kind }) => parcelMails.includes(kind)).map(({ orderId }) => String(orderId)),
  }
}

const methodsOf = (zones: readonly Zone[]) => zones.flatMap((zone) => zone.methods).filter(({ enabled }) => enabled)

async function placed(calls: StoreCalls, { lines, note }: NewOrder, method: string): Promise<OrderRow> {
  const chosen = methodsOf(await listOf<Zone>(calls, 'zones')).find(({ title }) => title === method)
  if (!chosen) throw new Error(`The store has no shipping method ${method}`)
  const { methodId, instanceId, title } = chosen
  const to = {
    ...{ first_name: shopper.firstName, last_name: shopper.lastName, address_1: shopper.street },
    ...{ city: shopper.city, state: oregon, postcode: shopper.postalCode, country: shopper.country },
  }
  const order = {
    lines: lines.map(({ variantId, quantity }) => ({ productId: Number(variantId), quantity })),
    billing: to,
    shippingLines: [{ methodId, instanceId, title, total: '5.00' }],
    customerNote: note,
  }
  return (await calls.post<{ readonly result: OrderRow }>('/store/commands/placeOrder', order)).result
}

function shown(order: OrderRow, skus: ReadonlyMap<number, string>, sent: ReadonlyMap<string, number>): StoreOrder {
  return {
    id: String(order.id),
    name: String(order.id),
    lines: order.lines.map(({ id, variationId, productId, quantity }) => ({
      id: String(id),
      sku: skus.get(variationId || productId) ?? '',
      quantity,
      sent: sent.get(String(id)) ?? 0,
    })),
  }
}
