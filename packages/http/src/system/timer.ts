import { setTimeout as wait } from 'node:timers/promises'
import type { Timer } from '@connect/core'

/** Real waiting. A process that wants to end is not kept by it. */
export const systemTimer: Timer = {
  sleep: async (milliseconds, signal) => {
    try {
      await wait(milliseconds, undefined, { ref: false, ...(signal ? { signal } : {}) })
    } catch (error) {
      throw signal?.aborted ? (signal.reason ?? error) : error
    }
  },
}
