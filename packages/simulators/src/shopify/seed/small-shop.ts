import { memoryDocumentStore, type StoredDocument, World } from '../../world/index.ts'
import type { ShopContext } from '../context.ts'
import { levelOf, onHand } from '../inventory/index.ts'
import { KIND, type Variant } from '../model/catalogue.ts'
import { RETAIL, seedLocations, THIRD_PARTY, WAREHOUSE } from './locations.ts'
import { stockProduct } from './stock-product.ts'

/** A shop in memory with a clock that stands still until it is told otherwise, for tests and for trying things out. */
export interface SmallShop {
  readonly context: ShopContext
  /** Webhook events so far, oldest first. */
  readonly told: { readonly topic: string; readonly payload: Readonly<Record<string, unknown>> }[]
  /** Moves the clock on, in milliseconds. */
  pass(milliseconds: number): void
  /** Stock of a SKU at a location (the warehouse when absent). */
  stock(sku: string, locationId?: string): { readonly available: number; readonly committed: number; readonly onHand: number }
}

/** Opens it: beans at two places, filters at the warehouse, a kettle in the shop, a mill at the fulfilment service, a set, cards, a service. */
export async function openSmallShop(documents?: Map<string, StoredDocument>): Promise<SmallShop> {
  const shop = await openEmptyShop(documents)
  if (shop.context.world.collection(KIND.product).size === 0) await shop.context.world.transact(() => fill(shop.context))
  return shop
}

/** The same with nothing in it, to be seeded. */
export async function openEmptyShop(documents?: Map<string, StoredDocument>): Promise<SmallShop> {
  const world = await World.open(memoryDocumentStore(documents))
  let now = Date.parse('2026-11-20T10:00:00Z')
  let drawn = 0
  const told: SmallShop['told'] = []
  const context: ShopContext = {
    world,
    clock: { now: () => now },
    random: { uuid: () => `00000000-0000-4000-8000-${String(++drawn).padStart(12, '0')}`, fraction: () => (++drawn * 0.618_034) % 1 },
    shop: 'small.myshopify.com',
    emit: (topic, payload) => void told.push({ topic, payload }),
  }
  return {
    context,
    told,
    pass: (milliseconds) => {
      now += milliseconds
    },
    stock: (sku, locationId = WAREHOUSE) => {
      const variant = [...world.collection<Variant>(KIND.variant).values()].find((one) => one.sku === sku)
      const level = variant && levelOf(context, variant.inventoryItemId, locationId)
      if (!level) throw new Error(`${sku} is not stocked at ${locationId}`)
      return { available: level.available, committed: level.committed, onHand: onHand(level) }
    },
  }
}

function fill(context: ShopContext): void {
  seedLocations(context)
  const one = (title: string, variant: Parameters<typeof stockProduct>[1]['variants'][number], isGiftCard = false) =>
    stockProduct(context, { title, variants: [variant], isGiftCard }).variants[0]?.id ?? ''
  const beans = one('House Blend', { sku: 'BEANS', price: '18.00', cost: '7.10', stock: { [WAREHOUSE]: 40, [RETAIL]: 10 } })
  const filters = one('Paper Filters', { sku: 'FILTERS', price: '6.50', cost: '1.90', stock: { [WAREHOUSE]: 100 } })
  one('Gooseneck Kettle', { sku: 'KETTLE', price: '89.00', cost: '41.00', stock: { [RETAIL]: 4 } })
  one('Hand Mill', { sku: 'MILL', price: '120.00', cost: '63.00', stock: { [THIRD_PARTY]: 25 } })
  one('Tote', { sku: 'TOTE', price: '15.00', tracked: false })
  one('Gift Card', { sku: null, price: '50.00', tracked: false, requiresShipping: false }, true)
  one('Brewing Class', { sku: 'CLASS', price: '45.00', tracked: false, requiresShipping: false })
  one('Starter Set', {
    sku: 'SET',
    price: '40.00',
    tracked: false,
    components: [
      { variantId: beans, quantity: 2 },
      { variantId: filters, quantity: 1 },
    ],
  })
}
