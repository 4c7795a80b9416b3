import type { Frame } from 'playwright-core'

/** What a person notices of a page, as web-vitals defines it: LCP and INP in milliseconds, CLS without a unit. */
export interface Vitals {
  readonly lcp: number
  readonly cls: number
  /** 0: nothing took as long as the shortest that a browser tells of, 16 ms. */
  readonly inp: number
  /** What came over the line for the page and what it loads. */
  readonly kilobytes: number
}

declare global {
  interface Window {
    vitals?: { lcp: number; shifts: { at: number; value: number }[]; interactions: Map<number, number> }
  }
}
interface Timed extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly interactionId: number
}

/** Runs in every frame before anything of its page does. */
export function watchVitals(): void {
  const vitals: NonNullable<Window['vitals']> = { lcp: 0, shifts: [], interactions: new Map() }
  window.vitals = vitals
  const watch = (type: string, note: (entry: Timed) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry as Timed)
    }).observe({ type, buffered: true, ...(type === 'event' ? { durationThreshold: 16 } : {}) } as PerformanceObserverInit)
  watch('largest-contentful-paint', (entry) => {
    vitals.lcp = entry.startTime
  })
  watch('layout-shift', (entry) => {
    if (!entry.hadRecentInput) vitals.shifts.push({ at: entry.startTime, value: entry.value })
  })
  watch('event', ({ interactionId, duration }) => {
    if (interactionId) vitals.interactions.set(interactionId, Math.max(duration, vitals.interactions.get(interactionId) ?? 0))
  })
}

export async function readVitals(frame: Frame): Promise<Vitals> {
  const { lcp, shifts, interactions, bytes } = await frame.evaluate(() => ({
    lcp: window.vitals?.lcp ?? 0,
    shifts: window.vitals?.shifts ?? [],
    interactions: [...(window.vitals?.interactions.values() ?? [])],
    bytes: (['navigation', 'resource'] as const)
      .flatMap((type) => performance.getEntriesByType(type) as PerformanceResourceTiming[])
      .reduce((sum, { transferSize }) => sum + transferSize, 0),
  }))
  return { lcp, cls: worstWindow(shifts), inp: Math.max(0, ...interactions), kilobytes: bytes / 1_000 }
}

/** The largest sum of shifts that follow each other within a second, in at most five. */
function worstWindow(shifts: readonly { readonly at: number; readonly value: number }[]): number {
  let [worst, sum, first, last] = [0, 0, 0, Number.NEGATIVE_INFINITY]
  for (const { at, value } of shifts) {
    const goesOn = at - last < 1_000 && at - first < 5_000
    sum = goesOn ? sum + value : value
    if (!goesOn) first = at
    last = at
    worst = Math.max(worst, sum)
  }
  return worst
}
