import { localTimeOf } from './local-time.ts'

/** The instant of a reading "YYYY-MM-DDTHH:MM" on the clock of that zone, ISO in UTC; null: there is no such date or time. Of an hour that comes twice the first; of one that daylight saving skips, as if the clock had not been put forward. */
export function instantOfLocal(local: string, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null
  const wanted = Date.parse(`${local}:00.000Z`)
  if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 16) !== local) return null
  const shownAt = (at: number) => {
    const { date, time } = localTimeOf(at, timeZone)
    return Date.parse(`${date}T${time}:00.000Z`)
  }
  // What the clock would be ahead before and after: offsets change once in a day at most.
  const before = wanted - (shownAt(wanted - 86_400_000) - (wanted - 86_400_000))
  const after = wanted - (shownAt(wanted + 86_400_000) - (wanted + 86_400_000))
  const right = [before, after].filter((at) => shownAt(at) === wanted)
  return new Date(Math.min(...(right.length > 0 ? right : [before]))).toISOString()
}

/** An instant as that clock shows it, "YYYY-MM-DDTHH:MM". */
export function localOfInstant(instant: number | string, timeZone: string): string {
  const { date, time } = localTimeOf(instant, timeZone)
  return `${date}T${time}`
}
