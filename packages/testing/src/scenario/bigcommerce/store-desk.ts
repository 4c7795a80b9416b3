import {
  type Email,
  ORDER_KIND,
  type Order,
  type OrderLine,
  onHand,
  orderOf,
  type Shipment,
  type Variant,
} from '@connect/simulators/bigcommerce'
import type { Place, ProductSketch, Purchase, Recipient, StoreDesk, Units } from '../../batteries/store/desk.ts'
import type { SideOptions } from '../store-side.ts'
import type { StoreAdmin } from './admin.ts'
import type { OpenStore } from './open-store.ts'

export const locations: Readonly<Record<Place, number>> = { main: 1, other: 2 }
const statuses = { awaitingPayment: 7, awaitingFulfilment: 11, manualVerification: 12 }
const quantities = (units: Units) => Object.entries(units).map(([sku, quantity]) => ({ sku, quantity }))

/** Says in BigCommerce's words what every kind of store has a word for. */
export function wordsOf(opened: OpenStore, admin: StoreAdmin, { decrementsAt }: Pick<SideOptions, 'decrementsAt'>): StoreDesk {
  const { command } = admin
  const documents = <T>(kind: string): T[] => [...opened.context().world.collection<T>(kind).values()]
  const order = (number: string): Order => {
    const found = orderOf(opened.context(), Number(number))
    if (!found) throw new Error(`The store has no order ${number}`)
    return found
  }
  const variant = (sku: string): Variant => {
    const found = documents<Variant>('variant').find((one) => one.sku === sku)
    if (!found) throw new Error(`The store has no ${sku}`)
    return found
  }
  const lineId = (number: string, name: string) => order(number).lines.find((line) => nameOf(line) === name)?.id
  const linesOf = (number: string, units: Units) =>
    Object.entries(units).map(([name, quantity]) => ({ lineId: lineId(number, name), quantity }))
  const byId = (number: string) => ({ order: Number(number) })
  return {
    addProducts: async (products) => {
      for (const product of products) await command('createProduct', productOf(product))
    },
    changeVariant: async (sku, { sku: newSku, barcode, ...change }) => {
      const codes = { ...(newSku === undefined ? {} : { newSku }), ...(barcode === undefined ? {} : { upc: barcode }) }
      await command('changeVariant', { sku, ...change, ...codes })
    },
    removeProduct: async (sku) => void (await command('deleteProduct', { productId: variant(sku).productId })),
    setStock: async (sku, quantity, place = 'main') => {
      await command('setStock', { sku, location: String(locations[place]), quantity })
    },
    figure: (sku, place = 'main') => onHand(opened.context(), variant(sku).id, locations[place]),
    buy: async (units, purchase = {}) => String((await command<Order>('placeOrder', purchaseOf(units, purchase))).id),
    buyMany: async (sku, count) => {
      const { first } = await command<{ first: number; last: number }>('placeMany', { count, lines: [{ sku }] })
      return Array.from({ length: count }, (_, at) => String(first + at))
    },
    pay: async (number) => void (await command('payOrder', byId(number))),
    hold: async (number) => void (await command('changeStatus', { ...byId(number), status: statuses.manualVerification })),
    release: async (number) => void (await command('changeStatus', { ...byId(number), status: statuses.awaitingFulfilment })),
    cancel: async (number) => void (await command('cancelOrder', byId(number))),
    edit: async (number, { quantities: changed = {}, add = {} }) => {
      await command('editOrder', { ...byId(number), quantities: linesOf(number, changed), add: quantities(add) })
    },
    refund: async (number, units) => {
      await command('refund', { ...byId(number), lines: linesOf(number, units), restock: decrementsAt === 'order' })
    },
    changeAddress: async (number, to) => void (await command('changeAddress', { ...byId(number), address: addressOf(to) })),
    remove: async (number) => void (await command('archiveOrder', byId(number))),
    shipByHand: async (number, trackingNumber, units) => {
      const lines = units ? { lines: linesOf(number, units) } : {}
      await command('shipByHand', { ...byId(number), trackingNumber, shippingProvider: 'ups', ...lines })
    },
    numbers: () => documents<Order>(ORDER_KIND.order).map(({ id }) => String(id)),
    orderId: (number) => String(order(number).id),
    lines: (number) =>
      order(number).lines.map((line) => ({
        id: String(line.id),
        name: nameOf(line),
        wanted: isOver(order(number)) ? line.quantityShipped : Math.max(line.quantity - line.quantityRefunded, line.quantityShipped),
        sent: line.quantityShipped,
      })),
    sent: (number) => Object.fromEntries(order(number).lines.map((line) => [nameOf(line), line.quantityShipped])),
    shipments: (number) =>
      documents<Shipment>(ORDER_KIND.shipment)
        .filter(({ orderId }) => orderId === Number(number))
        .map((one) => ({
          tracking: one.trackingNumber || null,
          carrier: one.shippingProvider || one.trackingCarrier || null,
          units: one.items.reduce((sum, { quantity }) => sum + quantity, 0),
          part: String(one.orderAddressId),
        })),
    mails: (number) => documents<Email>(ORDER_KIND.email).filter((one) => one.orderId === Number(number) && one.kind === 'shipped').length,
  }
}

/** Nothing more of it is wanted. */
const isOver = ({ statusId, isDeleted }: Order) => isDeleted || [4, 5, 6].includes(statusId)

/** By its SKU, or by its name where it has none. */
const nameOf = ({ sku, name }: OrderLine) => sku || name

/** One of a single variant is tracked as a product, one with options by variant, unless its variants share what there is. */
export function productOf({ title, variants, sharesStock = false }: ProductSketch): object {
  const [first] = variants
  const price = '20.00'
  if (variants.length === 1 && first?.option === undefined)
    return { name: title, sku: first?.sku, cost: first?.cost ?? '0.00', upc: first?.barcode ?? null, price, stock: first?.units ?? 0 }
  const choices = variants.map(({ sku, cost, barcode, option, units }) => ({
    sku,
    ...(cost === undefined ? {} : { cost }),
    ...(barcode === undefined ? {} : { upc: barcode }),
    options: { Size: option ?? sku },
    ...(sharesStock ? {} : { stock: units ?? 0 }),
  }))
  const shared = sharesStock ? { tracking: 'product', stock: first?.units ?? 0 } : {}
  return { name: title, price, ...shared, variants: choices }
}

/** Parts of an order that go their own way go to a second address. */
function purchaseOf(units: Units, { paid = true, held = false, apart, custom }: Purchase): object {
  const lines = [
    ...quantities(units),
    ...quantities(apart ?? {}).map((line) => ({ ...line, to: 2 })),
    ...(custom === undefined ? [] : [{ name: custom, price: '9.00' }]),
  ]
  const status = held ? statuses.manualVerification : paid ? statuses.awaitingFulfilment : statuses.awaitingPayment
  const addresses = apart ? { shippingAddresses: [addressOf(first), addressOf(second)] } : {}
  return { lines, status, paymentStatus: paid ? 'captured' : 'pending', ...addresses }
}

const address = { city: 'Madison', regionCode: 'WI', postalCode: '53704', countryCode: 'US' }
const first: Recipient = { ...address, firstName: 'Morgan', lastName: 'Ellery', street: '2217 Larkspur Avenue' }
const second: Recipient = { ...address, firstName: 'Robin', lastName: 'Ellery', street: '14 Spruce Court' }
const states: Readonly<Record<string, string>> = { WI: 'Wisconsin', WA: 'Washington' }

const addressOf = (to: Recipient) => ({
  firstName: to.firstName,
  lastName: to.lastName,
  street1: to.street,
  city: to.city,
  state: states[to.regionCode] ?? to.regionCode,
  zip: to.postalCode,
  countryIso2: to.countryCode,
})
