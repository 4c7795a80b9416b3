import { listOf, type NewOrder, type StoreCalls, type StoreOrder, shopper, type WalkedStore } from '../walked-store.ts'
import { type OrderRow, type ProductRow, parcelsOf, sentOf } from './rows.ts'
import { variantsOf } from './variants.ts'

interface Zone {
  readonly name: string
  readonly methods: readonly { readonly title: string; readonly enabled: boolean }[]
}
interface Email {
  readonly orderId: number
  readonly kind: string
}

interface Way {
  readonly division: string
  /** The meta key that holds the unit cost; null: the store's own cost of goods. */
  readonly costField: string | null
  /** Mails that tell of a parcel. */
  readonly parcelMails: readonly string[]
}

/** A store with the plugin: a parcel that completes its order is told of by the store's own mail of completed orders. */
export const pluginStore = (calls: StoreCalls): WalkedStore =>
  storeOf(calls, { division: 'div-north', costField: null, parcelMails: ['customer_note', 'completed_order'] })

/** A store without: each parcel is told of by a note, and what else the store mails is its own. */
export const restStore = (calls: StoreCalls): WalkedStore =>
  storeOf(calls, { division: 'div-hills', costField: '_wc_cog_cost', parcelMails: ['customer_note'] })

const oregon = 'OR'
const usualMethod = 'Flat rate'

function storeOf(calls: StoreCalls, { division, costField, parcelMails }: Way): WalkedStore {
  const orders = () => listOf<OrderRow>(calls, 'orders')
  const skus = async () => new Map((await listOf<ProductRow>(calls, 'products')).map(({ id, sku }) => [id, sku]))
  return {
    division: `/v1/divisions/${division}`,
    orderNumber: /^\d+$/,
    oregon,
    usualMethod,
    variants: () => variantsOf(calls, costField),
    offered: async () => {
      const zones = await listOf<Zone>(calls, 'zones')
      const methods = zones.flatMap((zone) => zone.methods).filter(({ enabled }) => enabled)
      return { carriers: zones.map(({ name }) => name), methods: methods.map(({ title }) => title) }
    },
    createProduct: async ({ title, sku, price, unitCost, units }) => {
      const cost = costField === null ? { cost: unitCost } : { meta: { [costField]: unitCost } }
      await calls.post('/store/commands/createProduct', { name: title, sku, price, stock: units, ...cost })
    },
    placeOrder: async (order) => shown(await placed(calls, order), await skus()),
    order: async (name) => {
      const { rows } = await calls.get<{ readonly rows: readonly OrderRow[] }>(`/store/order/${name}`)
      return rows[0] && shown(rows[0], await skus())
    },
    sentUnits: async () =>
      new Map((await orders()).flatMap((order) => order.lines.map((line) => [String(line.id), sentOf(order).get(line.id) ?? 0]))),
    parcels: async () =>
      (await orders()).flatMap((order) =>
        parcelsOf(order).map(({ items, tracking_number, tracking_url, carrier }) => ({
          orderId: String(order.id),
          carrier: carrier ? carrier.toUpperCase() : null,
          number: tracking_number || null,
          canBeFollowed: (tracking_url ?? '').includes(tracking_number ?? 'none'),
          units: Object.fromEntries(items.map(({ item_id, quantity }) => [String(item_id), quantity])),
        })),
      ),
    shippingEmails: async () =>
      (await listOf<Email>(calls, 'emails')).filter(({ kind }) => parcelMails.includes(kind)).map(({ orderId }) => String(orderId)),
  }
}

async function placed(calls: StoreCalls, { lines, note }: NewOrder): Promise<OrderRow> {
  const to = {
    ...{ first_name: shopper.firstName, last_name: shopper.lastName, address_1: shopper.street },
    ...{ city: shopper.city, state: oregon, postcode: shopper.postalCode, country: shopper.country },
  }
  const order = {
    lines: lines.map(({ variantId, quantity }) => ({ productId: Number(variantId), quantity })),
    billing: to,
    customerNote: note,
  }
  return (await calls.post<{ readonly result: OrderRow }>('/store/commands/placeOrder', order)).result
}

function shown(order: OrderRow, skus: ReadonlyMap<number, string>): StoreOrder {
  const sent = sentOf(order)
  return {
    id: String(order.id),
    name: String(order.id),
    lines: order.lines.map(({ id, variationId, productId, quantity }) => ({
      id: String(id),
      sku: skus.get(variationId || productId) ?? '',
      quantity,
      sent: sent.get(id) ?? 0,
    })),
  }
}
