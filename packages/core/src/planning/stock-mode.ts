import type { StoreOrder } from '../domain/order.ts'
import type { Settings } from '../domain/settings.ts'
import type { Capabilities } from '../ports/store-platform.ts'
import type { StockArithmetic } from '../records/catalogue.ts'

type Choice = Pick<Settings, 'stockDecreasedWhenOrderPlaced'>
type Store = Pick<Capabilities, 'decrementsAt'>

/** *Stock decreased when order placed* is the merchant's word over the store's own (Q-12, DESIGN 3). */
export function stockMode({ stockDecreasedWhenOrderPlaced }: Choice, { decrementsAt }: Store): StockArithmetic['mode'] {
  if (stockDecreasedWhenOrderPlaced === null) return decrementsAt
  return stockDecreasedWhenOrderPlaced ? 'order' : 'shipment'
}

/**
 * Whether an order's open units are off the store's figure. Where the merchant says so against the store's own word, the store's
 * word about single orders is worth nothing either: then every open one counts.
 */
export function lowersFigure(settings: Choice, store: Store): (order: StoreOrder) => boolean {
  const mode = stockMode(settings, store)
  if (mode === 'shipment') return () => false
  return mode === store.decrementsAt ? (order) => order.takesStock : (order) => order.state === 'open'
}
