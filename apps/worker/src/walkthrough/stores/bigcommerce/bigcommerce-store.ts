import { listOf, type NewOrder, type Parcel, type StoreCalls, type StoreOrder, shopper, type WalkedStore } from '../walked-store.ts'
import { address, oregon } from './address.ts'
import type { OrderRow, ShipmentRow } from './rows.ts'
import { variantsOf } from './variants.ts'

interface Zone {
  readonly name: string
  readonly methods: readonly { readonly name: string; readonly enabled: boolean }[]
}
interface Email {
  readonly orderId: number
  readonly kind: string
}

const usualMethod = 'Flat Rate'

export function bigcommerceStore(calls: StoreCalls): WalkedStore {
  return {
    division: '/v1/divisions/div-west',
    orderNumber: /^\d+$/,
    oregon,
    usualMethod,
    variants: () => variantsOf(calls),
    offered: async () => {
      const zones = await listOf<Zone>(calls, 'zones')
      const methods = zones.flatMap((zone) => zone.methods).filter(({ enabled }) => enabled)
      return { carriers: zones.map(({ name }) => name), methods: methods.map(({ name }) => name) }
    },
    createProduct: async ({ title: name, sku, price, unitCost: cost, units: stock }) => {
      await calls.post('/store/commands/createProduct', { name, sku, price, cost, stock })
    },
    placeOrder: async (order) => shown(await placed(calls, order)),
    order: async (name) => {
      const { rows } = await calls.get<{ readonly rows: readonly OrderRow[] }>(`/store/order/${name}`)
      return rows[0] && shown(rows[0])
    },
    sentUnits: async () =>
      new Map(
        (await listOf<OrderRow>(calls, 'orders')).flatMap(({ lines }) => lines.map((line) => [String(line.id), line.quantityShipped])),
      ),
    parcels: async () => (await listOf<ShipmentRow>(calls, 'shipments')).map(parcel),
    shippingEmails: async () =>
      (await listOf<Email>(calls, 'emails')).filter(({ kind }) => kind === 'shipped').map(({ orderId }) => String(orderId)),
  }
}

async function placed(calls: StoreCalls, { lines, note }: NewOrder): Promise<OrderRow> {
  const order = {
    lines: lines.map(({ variantId, quantity }) => ({ variantId: Number(variantId), quantity })),
    shippingAddresses: [address(shopper.street)],
    shippingMethod: usualMethod,
    customerMessage: note,
  }
  return (await calls.post<{ readonly result: OrderRow }>('/store/commands/placeOrder', order)).result
}

const shown = ({ id, lines }: OrderRow): StoreOrder => ({
  id: String(id),
  name: String(id),
  lines: lines.map((line) => ({ id: String(line.id), sku: line.sku, quantity: line.quantity, sent: line.quantityShipped })),
})

/** Carriers that the store knows lead to their own page by themselves. */
function parcel({ orderId, trackingNumber, shippingProvider, trackingCarrier, trackingLink, items }: ShipmentRow): Parcel {
  const carrier = shippingProvider || trackingCarrier
  return {
    orderId: String(orderId),
    carrier: carrier ? carrier.toUpperCase() : null,
    number: trackingNumber || null,
    canBeFollowed: trackingNumber !== '' && (carrier !== '' || trackingLink.includes(trackingNumber)),
    units: Object.fromEntries(items.map(({ orderLineId, quantity }) => [String(orderLineId), quantity])),
  }
}
