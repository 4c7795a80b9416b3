import { listOf, type Parcel, type StoreCalls, type StoreOrder, shopper, type WalkedStore } from '../walked-store.ts'
import { offeredBy } from './offered.ts'
import type { FulfillmentRow, OrderRow } from './rows.ts'
import { ownLocation, variantsOf } from './variants.ts'

const address = {
  firstName: shopper.firstName,
  lastName: shopper.lastName,
  address1: shopper.street,
  city: shopper.city,
  provinceCode: 'OR',
  zip: shopper.postalCode,
  countryCode: shopper.country,
}

export function shopifyStore(calls: StoreCalls): WalkedStore {
  const order = async (name: string) => {
    const { rows } = await calls.get<{ readonly rows: readonly OrderRow[] }>(`/store/order/${encodeURIComponent(name)}`)
    return rows[0] && shown(rows[0])
  }
  return {
    division: '/v1/divisions/div-us',
    orderNumber: /^#\d+$/,
    oregon: 'OR',
    usualMethod: 'Standard',
    variants: () => variantsOf(calls),
    offered: () => offeredBy(calls),
    createProduct: async ({ title, sku, price, unitCost, units }) => {
      const stock = [{ location: await ownLocation(calls), units }]
      const variants = [{ sku, price, cost: unitCost, stock }]
      await calls.post('/store/commands/createProduct', { title, vendor: 'Harbour & Pine', type: 'Kitchen', variants })
    },
    placeOrder: async ({ lines, note }) => {
      const location = await ownLocation(calls)
      const wanted = { lines: lines.map((line) => ({ ...line, location })), shippingAddress: address, note }
      const { result } = await calls.post<{ readonly result: OrderRow }>('/store/commands/placeOrder', wanted)
      return (await order(result.name)) ?? missing(result.name)
    },
    order,
    sentUnits: async () =>
      new Map((await listOf<OrderRow>(calls, 'orders')).flatMap(({ lines }) => lines.map((line) => [line.id, line.fulfilledQuantity]))),
    parcels: async () =>
      (await listOf<FulfillmentRow>(calls, 'fulfillments')).filter(({ status }) => status === 'SUCCESS').flatMap(parcelsOf),
    shippingEmails: async () =>
      (await listOf<{ readonly orderId: string; readonly about: string }>(calls, 'emails'))
        .filter(({ about }) => about === 'shipping_confirmation')
        .map(({ orderId }) => orderId),
  }
}

const shown = ({ id, name, lines }: OrderRow): StoreOrder => ({
  id,
  name,
  lines: lines.map((line) => ({ id: line.id, sku: line.sku, quantity: line.quantity, sent: line.fulfilledQuantity })),
})

/** One fulfilment is one parcel; one without a tracking number is a parcel too. */
function parcelsOf({ orderId, tracking, lines }: FulfillmentRow): readonly Parcel[] {
  const units = Object.fromEntries(lines.map((line) => [line.lineItemId, line.quantity]))
  const followed = tracking.length > 0 ? tracking : [{ company: null, number: null, url: null }]
  return followed.map(({ company, number, url }) => ({
    orderId,
    carrier: company,
    number,
    canBeFollowed: number !== null && url?.includes(number) === true,
    units,
  }))
}

function missing(name: string): never {
  throw new Error(`The store does not show the order ${name}`)
}
