import type { Transport, UnitOfWork } from '@connect/core'

/**
 * A process that can die between any two steps it takes towards the outside: a request or a transaction. Dying before one is dying after the
 * one before it, with its reply lost: nothing outside can tell the two apart.
 */
export interface ProcessLife {
  /** Steps taken so far. */
  readonly steps: number
  readonly dead: boolean
  /** Dies at the n-th step from now; 1 is the next one. Forgotten once it has died. */
  dieAt(step: number): void
  transport(inner: Transport): Transport
  unitOfWork(inner: UnitOfWork): UnitOfWork
}

/** What a dying process says; nothing that it does afterwards has an effect. */
export class ProcessDied extends Error {
  override readonly name = 'ProcessDied'
}

export function processLife(): ProcessLife {
  let steps = 0
  let fatal = Number.POSITIVE_INFINITY
  let dead = false
  const step = () => {
    if (!dead) steps += 1
    if (steps >= fatal) dead = true
    if (dead) throw new ProcessDied(`The process died at step ${steps}`)
  }
  return {
    get steps() {
      return steps
    },
    get dead() {
      return dead
    },
    dieAt: (n) => {
      fatal = steps + n
    },
    transport: (inner) => ({
      send: async (request) => {
        step()
        return inner.send(request)
      },
    }),
    unitOfWork: (inner) => ({
      read: async (connectionId, work) => {
        if (dead) throw new ProcessDied('The process is dead')
        return inner.read(connectionId, work)
      },
      transaction: async (connectionId, work) => {
        step()
        return inner.transaction(connectionId, work)
      },
    }),
  }
}
