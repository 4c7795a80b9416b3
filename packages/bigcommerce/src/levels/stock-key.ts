import { id, type StockKey } from '@connect/core'
import type { Tracking } from '../client/memory.ts'

/** What stock is kept on: the variant, or the product whose variants share one figure. */
export type Holder = { readonly kind: 'variant' | 'product'; readonly id: number }

export function stockKeyOf(tracking: Tracking, productId: number, variantId: number): StockKey {
  return id<StockKey>(tracking === 'product' ? `p:${productId}` : `v:${variantId}`)
}

/** null: not a key of ours. */
export function holderIn(key: string): Holder | null {
  const match = /^([vp]):([1-9]\d{0,14})$/.exec(key)
  return match ? { kind: match[1] === 'p' ? 'product' : 'variant', id: Number(match[2]) } : null
}
