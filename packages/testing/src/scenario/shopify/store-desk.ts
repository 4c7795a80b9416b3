import { RETAIL, WAREHOUSE } from '@connect/simulators/shopify'
import type { Place, ProductSketch, Purchase, Recipient, StoreDesk, Units } from '../../batteries/store/desk.ts'
import type { ShopDesk } from './shop-desk.ts'

const locations: Readonly<Record<Place, string>> = { main: WAREHOUSE, other: RETAIL }
const quantities = (units: Units) => Object.entries(units).map(([sku, quantity]) => ({ sku, quantity }))

/** Says in Shopify's words what every kind of store has a word for. `figure`: which of its numbers we keep in step. */
export function wordsOf(shop: ShopDesk, figure: 'on_hand' | 'available'): StoreDesk {
  const counted = figure === 'on_hand' ? 'onHand' : 'available'
  const order = (number: string) => shop.order(number)
  const productIdOf = async (sku: string) => {
    const rows = await shop.list<{ sku: string; productId: string }>('variants')
    return rows.find((row) => row.sku === sku)?.productId
  }
  return {
    addProducts: async (products) => {
      for (const product of products) await listProduct(shop, product)
    },
    changeVariant: async (sku, { sku: newSku, ...change }) => {
      await shop.command('changeVariant', { sku, ...change, ...(newSku === undefined ? {} : { newSku }) })
    },
    removeProduct: async (sku) => void (await shop.command('deleteProduct', { productId: await productIdOf(sku) })),
    setStock: async (sku, units, place = 'main') =>
      void (await shop.command('setStock', { sku, location: locations[place], [counted]: units })),
    figure: (sku, place = 'main') => shop.stock(sku, locations[place])[counted],
    buy: async (units, purchase = {}) => {
      for (const [sku, quantity] of Object.entries(purchase.apart ?? {}))
        await shop.command('setStock', { sku, location: RETAIL, onHand: quantity + 5 })
      return (await shop.command<{ name: string }>('placeOrder', purchaseOf(units, purchase))).name
    },
    buyMany: async (sku, count) => {
      const numbers: string[] = []
      for (let at = 0; at < count; at += 1)
        numbers.push((await shop.command<{ name: string }>('placeOrder', { lines: [{ sku }], routingDelayMs: 0 })).name)
      return numbers
    },
    pay: async (number) => void (await shop.command('markPaid', { order: number })),
    hold: async (number) => void (await shop.command('holdOrder', { order: number, reason: 'INCORRECT_ADDRESS' })),
    release: async (number) => void (await shop.command('releaseHold', { order: number })),
    cancel: async (number) => void (await shop.command('cancelOrder', { order: number })),
    edit: async (number, change) => {
      const lineOf = (name: string) => order(number).lines.find(({ sku, title }) => sku === name || title === name)?.id
      const changed = Object.entries(change.quantities ?? {}).map(([name, quantity]) => ({ lineItemId: lineOf(name), quantity }))
      await shop.command('editOrder', { order: number, quantities: changed, add: quantities(change.add ?? {}) })
    },
    refund: async (number, units) => {
      const lines = quantities(units).map((line) => ({ ...line, restockType: 'CANCEL' }))
      await shop.command('refundLines', { order: number, lines })
    },
    changeAddress: async (number, to) => void (await shop.command('changeAddress', { order: number, shippingAddress: addressOf(to) })),
    remove: async (number) => {
      if (!order(number).cancelledAt) await shop.command('cancelOrder', { order: number })
      await shop.command('deleteOrder', { order: number })
    },
    shipByHand: async (number, trackingNumber, units) => {
      const lines = shop.fulfilmentOrders(number).flatMap((one) => one.lines)
      const skuOf = (lineItemId: string) => order(number).lines.find((line) => line.id === lineItemId)?.sku ?? ''
      const chosen = units && lines.flatMap(({ id, lineItemId }) => ({ id, quantity: units[skuOf(lineItemId)] ?? 0 }))
      const part = chosen ? { units: chosen.filter(({ quantity }) => quantity > 0) } : {}
      await shop.command('fulfilByHand', { order: number, company: 'UPS', numbers: [trackingNumber], ...part })
    },
    numbers: () => shop.numbers(),
    orderId: (number) => order(number).id,
    lines: (number) =>
      order(number).lines.map((line) => ({
        id: line.id,
        name: line.sku ?? line.title,
        wanted: Math.max(line.currentQuantity, line.fulfilledQuantity),
        sent: line.fulfilledQuantity,
      })),
    sent: (number) => Object.fromEntries(order(number).lines.map((line) => [line.sku ?? line.title, line.fulfilledQuantity])),
    shipments: (number) =>
      shop.fulfilments(number).map((one) => ({
        tracking: one.tracking[0]?.number ?? null,
        carrier: one.tracking[0]?.company ?? null,
        units: one.lines.reduce((sum, line) => sum + line.quantity, 0),
        part: one.locationId ?? '',
      })),
    mails: (number) => shop.emails(number).filter((mail) => mail.about === 'shipping_confirmation').length,
  }
}

async function listProduct(shop: ShopDesk, { title, variants, sharesStock = false }: ProductSketch): Promise<void> {
  const plans = variants.map(({ option, units = 0, ...variant }) => ({
    price: '20.00',
    ...variant,
    ...(option === undefined ? {} : { options: { Size: option } }),
    stock: [{ location: WAREHOUSE, units }],
  }))
  if (!sharesStock) return void (await shop.command('createProduct', { title, variants: plans }))
  // Here variants of different products share an inventory item, as a product and its copy do.
  const [first, ...others] = plans
  const { variantIds } = await shop.command<{ variantIds: readonly string[] }>('createProduct', { title, variants: [first] })
  const copies = others.map(({ stock: _, ...copy }) => ({ ...copy, sharesItemOf: variantIds[0] }))
  for (const copy of copies) await shop.command('createProduct', { title, variants: [copy] })
}

function purchaseOf(units: Units, { paid = true, held = false, apart = {}, custom }: Purchase): object {
  const lines = [
    ...quantities(units),
    ...quantities(apart).map((line) => ({ ...line, location: RETAIL })),
    ...(custom === undefined ? [] : [{ title: custom, price: '9.00' }]),
  ]
  return { lines, ...(paid ? {} : { financialStatus: 'PENDING' }), ...(held ? { hold: { reason: 'INCORRECT_ADDRESS' } } : {}) }
}

const addressOf = (to: Recipient) => ({
  firstName: to.firstName,
  lastName: to.lastName,
  address1: to.street,
  city: to.city,
  provinceCode: to.regionCode,
  zip: to.postalCode,
  countryCode: to.countryCode,
})
