/**
 * A closed window of change (`from` included, `to` not): rows that change while somebody pages leave it upwards and come in the next one,
 * so none is skipped (reference section 4, pitfall 4).
 */
export interface Window {
  readonly from: string
  readonly to: string
}

/** Begins some minutes before the last one ended, because what a store can search runs behind and clocks differ. */
export function nextWindow(coveredUpTo: string, now: number): Window {
  return { from: new Date(Date.parse(coveredUpTo) - OVERLAP).toISOString(), to: new Date(now).toISOString() }
}

export const OVERLAP = 5 * 60_000
