import type { Clock } from '@connect/core'

/** A clock that goes by itself and can be moved. */
export interface HandClock extends Clock {
  pass(milliseconds: number): void
  set(instant: string): void
}

export function handClock(start?: string): HandClock {
  let ahead = start === undefined ? 0 : Date.parse(start) - Date.now()
  return {
    now: () => Date.now() + ahead,
    pass: (milliseconds) => {
      ahead += milliseconds
    },
    set: (instant) => {
      ahead = Date.parse(instant) - Date.now()
    },
  }
}
