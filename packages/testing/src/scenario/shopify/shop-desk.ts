import {
  type CustomerEmail,
  type Fulfillment,
  type FulfillmentOrder,
  KIND,
  levelOf,
  type Order,
  onHand,
  type Variant,
  WAREHOUSE,
} from '@connect/simulators/shopify'
import type { VirtualTime } from '../virtual-time.ts'
import type { OpenShop } from './open-shop.ts'
import { registeredApp } from './registered-app.ts'

export interface ShopLevel {
  readonly available: number
  readonly committed: number
  readonly onHand: number
}

/** Shoppers and the merchant, in the shop's admin. Orders are named by number: `#1001`. */
export interface ShopDesk {
  /** A command of the simulated shop (its README); then the shop's own background work, such as routing, is done. */
  command<T = unknown>(name: string, input?: object): Promise<T>
  /** Places an order of these units by SKU, and gives its number. */
  buy(units: Readonly<Record<string, number>>, more?: object): Promise<string>
  /** A list of the control API: variants, products, levels, orders ... */
  list<T>(name: string): Promise<readonly T[]>
  /** Of every order, in the order they were placed. */
  numbers(): readonly string[]
  order(number: string): Order
  fulfilments(number: string): readonly Fulfillment[]
  fulfilmentOrders(number: string): readonly FulfillmentOrder[]
  emails(number: string): readonly CustomerEmail[]
  /** At the warehouse location unless said. */
  stock(sku: string, locationId?: string): ShopLevel
  /** The control API's app actions: install, uninstall, changeScopes, revokeTokens. */
  app(action: string, input?: object): Promise<void>
  sessionToken(): string
}

export function shopDesk({ domain, platform }: OpenShop, { clock }: VirtualTime): ShopDesk {
  const shop = platform.shop(domain)
  const documents = <T>(kind: string): T[] => [...shop.world.collection<T>(kind).values()]
  const post = async (path: string, input: object): Promise<unknown> => {
    clock.pass(1_000)
    const body = new TextEncoder().encode(JSON.stringify(input))
    const headers = { 'content-type': 'application/json' }
    const answer = await platform.handle({ method: 'POST', url: `http://shopify.test/_control/shops/${domain}/${path}`, headers, body })
    const { result, error } = JSON.parse(String(answer.body)) as { readonly result?: unknown; readonly error?: string }
    if (error) throw new Error(error)
    clock.pass(5_000)
    await platform.catchUp()
    return result
  }
  const order = (number: string): Order => {
    const found = documents<Order>(KIND.order).find((one) => one.name === number)
    if (!found) throw new Error(`The shop has no order ${number}`)
    return found
  }
  const command: ShopDesk['command'] = async (name, input = {}) => (await post(`commands/${name}`, input)) as never
  return {
    command,
    numbers: () => documents<Order>(KIND.order).map((one) => one.name),
    order,
    list: async <T>(name: string) => {
      const url = `http://shopify.test/_control/shops/${domain}/${name}?limit=100000`
      const answer = await platform.handle({ method: 'GET', url, headers: {}, body: new Uint8Array() })
      return (JSON.parse(String(answer.body)) as { readonly rows: readonly T[] }).rows
    },
    buy: async (units, more = {}) => {
      const lines = Object.entries(units).map(([sku, quantity]) => ({ sku, quantity }))
      return (await command<Order>('placeOrder', { lines, ...more })).name
    },
    fulfilments: (number) => documents<Fulfillment>(KIND.fulfillment).filter((one) => one.orderId === order(number).id),
    fulfilmentOrders: (number) => documents<FulfillmentOrder>(KIND.fulfillmentOrder).filter((one) => one.orderId === order(number).id),
    emails: (number) => documents<CustomerEmail>('customer_email').filter((one) => one.orderId === order(number).id),
    stock: (sku, locationId = WAREHOUSE) => {
      const item = documents<Variant>(KIND.variant).find((one) => one.sku === sku)?.inventoryItemId
      const level = item && levelOf(platform.context(domain), item, locationId)
      if (!level) throw new Error(`${sku} is not stocked at ${locationId}`)
      return { available: level.available, committed: level.committed, onHand: onHand(level) }
    },
    app: async (action, input = {}) => void (await post(`app/${action}`, { clientId: registeredApp.clientId, ...input })),
    sessionToken: () => platform.sessionToken(domain, registeredApp.clientId),
  }
}
