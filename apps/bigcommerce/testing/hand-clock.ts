import type { Clock } from '@connect/core'

/** Goes on from now, and further when it is told to: sessions end after half an hour. */
export function handClock(): Clock & { pass(ms: number): void } {
  let ahead = 0
  return {
    now: () => Date.now() + ahead,
    pass: (ms) => {
      ahead += ms
    },
  }
}
export const minutes = 60_000
export const hours = 60 * minutes
