import type { SiteContext } from '../context.ts'
import { profileOf } from './profile.ts'

/** What the site's own clock shows: ISO, UTC, whole seconds. */
export function siteNow(context: SiteContext): string {
  return isoSecond(context.clock.now() + profileOf(context).clockOffset * 1000)
}

export function isoSecond(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

/** As `date_*_gmt`: without a zone. */
export function gmt(instant: string): string {
  return instant.slice(0, 19)
}

/** As `date_*`: the site's wall clock, without a zone. */
export function local(context: SiteContext, instant: string): string {
  const { timeZone } = profileOf(context)
  const key = `${timeZone} ${instant}`
  const known = walls.get(key)
  if (known !== undefined) return known
  const at = Date.parse(instant)
  const wall = isoSecond(at + zoneOffset(timeZone, at)).slice(0, 19)
  if (walls.size > KEPT) walls.clear()
  walls.set(key, wall)
  return wall
}

/** A list shows the same instants again and again. */
const walls = new Map<string, string>()
const KEPT = 20_000

/** The instant of a bare time of the site's wall clock; epoch milliseconds. */
export function fromLocal(timeZone: string, bare: string): number {
  const wall = Date.parse(`${bare.slice(0, 19)}Z`)
  const guess = wall - zoneOffset(timeZone, wall)
  return wall - zoneOffset(timeZone, guess)
}

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/** Milliseconds that a zone is ahead of UTC at an instant. */
export function zoneOffset(timeZone: string, at: number): number {
  const hour = Math.floor(at / 3_600_000)
  const key = `${timeZone} ${hour}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const offset = offsetAt(timeZone, hour * 3_600_000)
  if (offsets.size > 5_000) offsets.clear()
  offsets.set(key, offset)
  return offset
}

function offsetAt(timeZone: string, at: number): number {
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(timeZone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  formats.set(timeZone, format)
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - at
}
