import type { Clock, Random } from '@connect/core'

/** A context with a clock of its own, so that its past can be told in order, and nobody told of it. */
export interface Seeding<Context> {
  readonly context: Context
  /** Sets the clock, in epoch milliseconds. */
  at(instant: number): void
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
}

interface Telling {
  readonly clock: Clock
  readonly random: Random
  emit(what: string, data: Readonly<Record<string, unknown>>): void
}

export function seeding<Context extends Telling>(present: Context): Seeding<Context> {
  let now = present.clock.now()
  return {
    context: { ...present, clock: { now: () => now }, emit: () => {} },
    at: (instant) => {
      now = instant
    },
    between: (least, most) => least + Math.floor(present.random.fraction() * (most - least + 1)),
  }
}
