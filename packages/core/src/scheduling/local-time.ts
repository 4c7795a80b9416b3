/** A wall-clock reading in a time zone. `date` is "YYYY-MM-DD", `time` is "HH:MM". */
export interface LocalTime {
  readonly date: string
  readonly time: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the wall shows there at that instant; daylight saving included (DESIGN 3, Time zone). Throws RangeError on an unknown zone. */
export function localTimeOf(instant: number | string, timeZone: string): LocalTime {
  const at = typeof instant === 'number' ? instant : Date.parse(instant)
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? ''
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` }
}

export const localDate = (instant: number | string, timeZone: string): string => localTimeOf(instant, timeZone).date
export const localTime = (instant: number | string, timeZone: string): string => localTimeOf(instant, timeZone).time

export function isTimeZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}
