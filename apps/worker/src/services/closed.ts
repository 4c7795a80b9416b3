import type { Unavailable } from '@connect/core'

/** Stands for a side that cannot be opened: whatever is asked of it ends with the reason. A run then names it, and is over. */
export const closed = <Side extends object>(reason: Unavailable): Side =>
  new Proxy({} as Side, {
    get: (_, name) => {
      // Not a promise: whoever awaits it gets it.
      if (name === 'then') return undefined
      // Said at once, not asked for.
      if (name === 'capabilities') throw reason
      return () => {
        throw reason
      }
    },
  })
