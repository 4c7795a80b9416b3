import type { Settings } from '../domain/settings.ts'
import { localTime } from './local-time.ts'

type Range = NonNullable<Settings['syncTimeRange']>

/** Whether a local time "HH:MM" lies in the range; it may cross midnight; its end is not part of it; null, or an end equal to the start: all day (SH-15, Q-19). */
export function withinRange(range: Range | null, time: string): boolean {
  if (!range || range.start === range.end) return true
  const { start, end } = range
  return start < end ? start <= time && time < end : time >= start || time < end
}

const minute = 60_000

/** The first instant from now on that lies in the range: now, or the next start of it on the wall clock, daylight saving included. */
export function nextInRange(range: Range | null, timeZone: string, now: number): number {
  if (withinRange(range, localTime(now, timeZone))) return now
  const first = Math.ceil(now / minute) * minute
  for (let at = first; at < first + 25 * 60 * minute; at += minute) if (withinRange(range, localTime(at, timeZone))) return at
  throw new Error(`Sync Time Range ${range?.start}-${range?.end} is never reached in ${timeZone}`)
}
