import { dayBefore } from '../../scheduling/due-requests.ts'
import { localDate, localTime } from '../../scheduling/local-time.ts'
import type { HomeReport } from '../reports.ts'
import type { Chart } from '../views/home.ts'
import { dayAndMonth } from '../wording/when.ts'

const hourMs = 3_600_000
const hoursShown = 24
const daysShown = 14
const titles = { flow: 'Orders and shipments by hour', drift: 'Stock changed in the store by day' }

/** The last 24 hours on the connection's clock, all of them, whatever happened. */
export function flowChart({ hours }: Pick<HomeReport, 'hours'>, timeZone: string, now: number): Chart {
  const minutes = Number(localTime(now, timeZone).slice(3))
  const thisHour = Math.floor(now / 60_000) * 60_000 - minutes * 60_000
  const starts = Array.from({ length: hoursShown }, (_, index) => thisHour - (hoursShown - 1 - index) * hourMs)
  const points = starts.map((start) => {
    const within = hours.filter(({ hour }) => Date.parse(hour) >= start && Date.parse(hour) < start + hourMs)
    const sum = (field: 'orders' | 'shipments') => within.reduce((total, hour) => total + hour[field], 0)
    return { label: localTime(start, timeZone), values: [sum('orders'), sum('shipments')] }
  })
  return {
    title: titles.flow,
    series: ['Orders into the warehouse', 'Shipments into the store'],
    points,
    empty: isFlat(points) ? 'No order came in and no shipment went out in the last 24 hours.' : null,
  }
}

/** The last 14 local days: how many figures somebody else has changed in the store. */
export function driftChart({ drift }: Pick<HomeReport, 'drift'>, timeZone: string, now: number): Chart {
  const days = [localDate(now, timeZone)]
  while (days.length < daysShown) days.unshift(dayBefore(days[0] as string))
  const figures = new Map(drift.map((day) => [day.day, day.figures]))
  const points = days.map((day) => ({ label: dayAndMonth(day), values: [figures.get(day) ?? 0] }))
  const empty = isFlat(points) ? 'Nobody has changed stock in the store in the last 14 days.' : null
  return { title: titles.drift, series: ['Figures that had drifted'], points, empty }
}

const isFlat = (points: Chart['points']): boolean => points.every(({ values }) => values.every((value) => value === 0))

/** What stands there for whom may not see them. */
export const closedCharts = (why: string): { readonly flow: Chart; readonly drift: Chart } => ({
  flow: { title: titles.flow, series: [], points: [], empty: why },
  drift: { title: titles.drift, series: [], points: [], empty: why },
})
