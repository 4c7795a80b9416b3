import type { Clock, Random } from '@connect/core'

/** A context with a clock of its own, so that its past can be told in order, and nobody told of it. */
export interface Seeding<Context> {
  readonly context: Context
  /** Sets the clock, in epoch milliseconds. */
  at(instant: number): void
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
}

interface Present {
  readonly clock: Clock
  readonly random: Random
}

interface Telling extends Present {
  emit(what: string, data: Readonly<Record<string, unknown>>): void
}

export function seeding<Context extends Telling>(present: Context): Seeding<Context> {
  return seedingIn(present, { ...present, emit: () => {} })
}

/** The same where changes are told in another way: `silent` is the context that tells nobody. */
export function seedingIn<Context extends Present>(present: Context, silent: Context): Seeding<Context> {
  let now = present.clock.now()
  return {
    context: { ...silent, clock: { now: () => now } },
    at: (instant) => {
      now = instant
    },
    between: (least, most) => least + Math.floor(present.random.fraction() * (most - least + 1)),
  }
}
