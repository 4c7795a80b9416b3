import type { Clock, Random, Timer } from '@connect/core'

/** Time that only moves when somebody moves it, and chance that comes from a seed: the same scenario twice is the same twice. */
export interface VirtualTime {
  readonly clock: Clock & { pass(milliseconds: number): void; iso(): string }
  /** Waiting lets the clock go on at once, after everybody else had a turn. */
  readonly timer: Timer
  readonly random: Random
}

export function virtualTime(seed: number, start = '2026-11-20T10:00:00Z'): VirtualTime {
  let now = Date.parse(start)
  const next = mulberry(seed)
  let drawn = 0
  return {
    clock: {
      now: () => now,
      pass: (milliseconds) => {
        now += milliseconds
      },
      iso: () => new Date(now).toISOString(),
    },
    timer: {
      sleep: async (milliseconds, signal) => {
        if (signal?.aborted) throw signal.reason
        await new Promise((resolve) => setImmediate(resolve))
        now += milliseconds
      },
    },
    random: {
      uuid: () =>
        `${hex(next)}-${hex(next).slice(0, 4)}-4${hex(next).slice(0, 3)}-8${hex(next).slice(0, 3)}-${String(++drawn).padStart(12, '0')}`,
      fraction: next,
    },
  }
}

const hex = (next: () => number): string =>
  Math.floor(next() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')

/** A small generator of 32 bits of state. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
