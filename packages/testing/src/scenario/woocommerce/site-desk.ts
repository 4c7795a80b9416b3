import { type Email, findProduct, ORDER_KIND, type Order, productOf, stockIdOf } from '@connect/simulators/woocommerce'
import type { Recipient, StoreDesk, Units } from '../../batteries/store/desk.ts'
import type { SiteAdmin } from './admin.ts'
import type { OpenSite } from './open-site.ts'
import { refundedUnits, type SentParcel, sentParcels } from './sent-parcels.ts'
import { productOfSketch } from './sketched-product.ts'

/** Mails that tell a customer of a parcel; where the plugin completes an order, the store's own mail is the one that does. */
export type TellingMails = readonly Email['kind'][]

/** Says in WooCommerce's words what every kind of store has a word for. */
export function wordsOf(opened: OpenSite, { command }: SiteAdmin, telling: TellingMails): StoreDesk {
  const context = opened.context
  const documents = <T>(kind: string): T[] => [...context().world.collection<T>(kind).values()]
  const order = (number: string): Order => {
    const found = documents<Order>(ORDER_KIND.order).find((one) => numberOf(one) === number)
    if (!found) throw new Error(`The store has no order ${number}`)
    return found
  }
  const nameOf = (line: Order['lines'][number]): string => productOf(context(), line.variationId || line.productId)?.sku || line.name
  const lineOf = (number: string, name: string) => order(number).lines.find((line) => nameOf(line) === name)?.id
  const rows = (number: string, units: Units) =>
    Object.entries(units).map(([name, quantity]) => ({ lineId: lineOf(number, name), quantity }))
  const byId = (number: string) => ({ order: order(number).id })
  const parcels = (number: string): readonly SentParcel[] => sentParcels(context(), order(number))
  const sentOf = (number: string, lineId: number) => parcels(number).reduce((sum, { units }) => sum + (units.get(lineId) ?? 0), 0)
  const status = async (number: string, to: string) => void (await command('changeStatus', { ...byId(number), status: to }))
  return {
    addProducts: async (products) => {
      for (const product of products) await command('createProduct', productOfSketch(product))
    },
    changeVariant: async (sku, { sku: newSku, barcode, ...change }) => {
      const codes = { ...(newSku === undefined ? {} : { newSku }), ...(barcode === undefined ? {} : { gtin: barcode }) }
      await command('changeProduct', { sku, ...change, ...codes })
    },
    removeProduct: async (sku) => {
      const { id, parentId } = findProduct(context(), sku)
      await command('deleteProduct', { id: parentId || id })
    },
    setStock: async (sku, quantity) => {
      const product = findProduct(context(), sku)
      await command('setStock', { id: stockIdOf(context(), product), quantity })
    },
    figure: (sku) => {
      const product = findProduct(context(), sku)
      return productOf(context(), stockIdOf(context(), product) ?? product.id)?.stockQuantity ?? 0
    },
    buy: async (units, { paid = true, held = false, custom } = {}) => {
      const lines = [
        ...Object.entries(units).map(([sku, quantity]) => ({ sku, quantity })),
        ...(custom ? [{ name: custom, price: '9.00' }] : []),
      ]
      const how = held ? { status: 'on-hold' } : paid ? {} : { status: 'pending' }
      return numberOf(await command<Order>('placeOrder', { lines, ...how }))
    },
    buyMany: async (sku, count) => {
      const { first, last } = await command<{ first: number; last: number }>('placeMany', { count, lines: [{ sku }] })
      const placed = documents<Order>(ORDER_KIND.order).filter(({ id }) => id >= first && id <= last)
      return placed.map(numberOf)
    },
    pay: async (number) => void (await command('pay', byId(number))),
    hold: (number) => status(number, 'on-hold'),
    release: (number) => status(number, 'processing'),
    cancel: async (number) => void (await command('cancelOrder', byId(number))),
    edit: async (number, { quantities = {}, add = {} }) => {
      const added = Object.entries(add).map(([sku, quantity]) => ({ sku, quantity }))
      await command('editOrder', { ...byId(number), change: rows(number, quantities), add: added })
    },
    refund: async (number, units) => void (await command('refund', { ...byId(number), lines: rows(number, units), restock: true })),
    changeAddress: async (number, to) => void (await command('editOrder', { ...byId(number), shipping: addressOf(to) })),
    remove: async (number) => void (await command('trashOrder', byId(number))),
    shipByHand: async (number, trackingNumber, units) => {
      const open = order(number).lines.map((line) => ({
        lineId: line.id,
        quantity: wantedOf(order(number), line.id) - sentOf(number, line.id),
      }))
      const lines = (units ? rows(number, units) : open).filter(({ quantity }) => quantity > 0)
      const left = open.reduce((sum, one) => sum + one.quantity, 0) - lines.reduce((sum, one) => sum + one.quantity, 0)
      const completes = left === 0
      // One mail: of the parcel, or of the order that is complete with it.
      const notify = !completes || !telling.includes('completed_order')
      await command('fulfill', { ...byId(number), lines, trackingNumber, provider: 'ups', notify })
      if (completes) await status(number, 'completed')
    },
    numbers: () => documents<Order>(ORDER_KIND.order).map(numberOf),
    orderId: (number) => String(order(number).id),
    lines: (number) =>
      order(number).lines.map((line) => {
        const sent = sentOf(number, line.id)
        const isOver = OVER.has(order(number).status)
        return { id: String(line.id), name: nameOf(line), wanted: isOver ? sent : Math.max(wantedOf(order(number), line.id), sent), sent }
      }),
    sent: (number) => Object.fromEntries(order(number).lines.map((line) => [nameOf(line), sentOf(number, line.id)])),
    shipments: (number) =>
      parcels(number).map(({ tracking, carrier, units }) => ({
        tracking,
        carrier,
        units: [...units.values()].reduce((sum, one) => sum + one, 0),
        part: 'store',
      })),
    mails: (number) =>
      documents<Email>(ORDER_KIND.email).filter((one) => one.orderId === order(number).id && telling.includes(one.kind)).length,
  }
  function wantedOf(of: Order, lineId: number): number {
    return (of.lines.find(({ id }) => id === lineId)?.quantity ?? 0) - refundedUnits(context(), of, lineId)
  }
}

/** As the store shows it; another plugin may have given it. */
const numberOf = ({ id, rest }: Pick<Order, 'id' | 'rest'>): string => (typeof rest['number'] === 'string' ? rest['number'] : String(id))

/** Nothing more of it is wanted. */
const OVER: ReadonlySet<string> = new Set(['cancelled', 'refunded', 'failed', 'trash'])

const addressOf = (to: Recipient) => ({
  first_name: to.firstName,
  last_name: to.lastName,
  address_1: to.street,
  address_2: '',
  city: to.city,
  state: to.regionCode,
  postcode: to.postalCode,
  country: to.countryCode,
})
