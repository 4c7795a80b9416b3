/** Versions served on 20 November 2026; each for at least twelve months (reference 1.2). */
const SERVED = ['2026-01', '2026-04', '2026-07', '2026-10', '2027-01'] as const

/** The version that answers a request for another: an older one falls forward to the oldest that is served; undefined: there is none. */
export function servedVersion(asked: string): string | undefined {
  if (asked === 'unstable') return asked
  if (!/^20\d\d-(?:01|04|07|10)$/.test(asked)) return undefined
  if (asked < SERVED[0]) return SERVED[0]
  return SERVED.find((version) => version === asked)
}
