import type { Clock } from '@connect/core'

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() }
