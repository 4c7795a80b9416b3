import type { ShopContext } from '../context.ts'

/** A shop's context with a clock of its own, so that its past can be told in order, and nobody told of it. */
export interface Seeding {
  readonly context: ShopContext
  /** Sets the clock, in epoch milliseconds. */
  at(instant: number): void
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
}

export function seeding(shop: ShopContext): Seeding {
  let now = shop.clock.now()
  const context: ShopContext = { world: shop.world, random: shop.random, shop: shop.shop, clock: { now: () => now }, emit: () => {} }
  return {
    context,
    at: (instant) => {
      now = instant
    },
    between: (least, most) => least + Math.floor(shop.random.fraction() * (most - least + 1)),
  }
}
