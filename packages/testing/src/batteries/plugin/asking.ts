import { randomBytes } from 'node:crypto'
import { type PluginKey, signedWith } from '@connect/woocommerce'
import type { PluginUnderTest, StoreAnswer } from './under-test.ts'

/** What a signed call is made of; all but the body is as it should be unless said. */
export interface Asking {
  readonly key?: PluginKey
  readonly target?: string
  readonly timestamp?: number
  readonly nonce?: string
}

/** A signed call, and what the store answers: parsed, where it is JSON. */
export async function ask(store: PluginUnderTest, route: string, body: unknown, asking: Asking = {}): Promise<StoreReply> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return reply(await store.send(route, await signed(store, route, text, asking), text))
}

export interface StoreReply {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
}

export async function signed(store: PluginUnderTest, route: string, text: string, asking: Asking = {}): Promise<Record<string, string>> {
  return signedWith(asking.key ?? store.key, {
    target: asking.target ?? `/intellitrack/v1/${route}`,
    body: text,
    timestamp: asking.timestamp ?? (await store.now()),
    nonce: asking.nonce ?? newNonce(),
  })
}

export function reply({ status, body }: StoreAnswer): StoreReply {
  try {
    return { status, json: JSON.parse(body) as Record<string, unknown> }
  } catch {
    throw new Error(`The store answered ${status} and no JSON: ${body.slice(0, 1_000)}`)
  }
}

/** The same, for calls that must go well: what `pick` takes out of the answer. */
export async function answer<Part>(store: PluginUnderTest, route: string, body: unknown, pick: string): Promise<Part> {
  const { status, json } = await ask(store, route, body)
  if (status !== 200) throw new Error(`${route} was answered ${status}: ${JSON.stringify(json)}`)
  return json[pick] as Part
}

export const newNonce = (): string => randomBytes(16).toString('hex')

/** A text that no other test uses: SKUs, effect keys. */
export const unique = (prefix: string): string => `${prefix}-${randomBytes(5).toString('hex')}`.toUpperCase()

export interface StoreOrder {
  readonly id: number
  readonly status: string
  readonly revision: string
  readonly date_modified_gmt: string
  readonly stock_reduced: boolean
  readonly needs_payment: boolean
  readonly line_items: readonly StoreLine[]
  readonly shipments: readonly StoreParcel[]
}

export interface StoreLine {
  readonly id: number
  readonly name: string
  readonly product_id: number
  readonly variation_id: number
  readonly quantity: number
  readonly sku: string | null
  readonly refunded_quantity: number
  readonly reduced_stock: number
  readonly needs_shipping: boolean
  readonly stock_id: number | null
}

export interface StoreParcel {
  readonly key: string | null
  readonly items: readonly { readonly item_id: number; readonly quantity: number }[]
  readonly tracking_number: string | null
}

export interface StoreProduct {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly sku: string
  readonly manage_stock: boolean | 'parent'
  readonly stock_quantity: number | null
  readonly cost: string | null
  readonly revision: string
  readonly variations: readonly StoreProduct[]
}

export const orderOf = async (store: PluginUnderTest, id: number): Promise<StoreOrder> => {
  const [order] = await answer<StoreOrder[]>(store, 'orders-by-id', { ids: [id] }, 'orders')
  if (!order) throw new Error(`The store has no order ${id}`)
  return order
}

export const productOf = async (store: PluginUnderTest, id: number, costField: string | null = null): Promise<StoreProduct> => {
  const [product] = await answer<StoreProduct[]>(store, 'products-by-id', { ids: [id], cost_field: costField }, 'products')
  if (!product) throw new Error(`The store has no product ${id}`)
  return product
}
