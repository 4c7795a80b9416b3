import type { WarehouseContext } from '../context.ts'
import type { Division } from '../model/places.ts'

/** The calendar date in the division's time zone: 2026-03-01. */
export function today({ clock }: WarehouseContext, { timeZone }: Division): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(clock.now())
}
