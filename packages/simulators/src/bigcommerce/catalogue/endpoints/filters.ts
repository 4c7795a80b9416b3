import type { Answer } from '../../server/endpoint.ts'
import { problem } from '../../server/refusals.ts'

/** What a query's parameter means to a row; undefined where its value cannot be read. */
export type Filter<Row> = (value: string, now: number) => ((row: Row) => boolean) | undefined

/** The rows that every filter of the query lets through. A name that is none is refused, as v3 does. */
export function filtered<Row>(
  rows: readonly Row[],
  query: URLSearchParams,
  known: { readonly filters: Readonly<Record<string, Filter<Row>>>; readonly others: readonly string[] },
  now: number,
): readonly Row[] | Answer {
  const tests: ((row: Row) => boolean)[] = []
  for (const [name, value] of query) {
    if (known.others.includes(name)) continue
    const test = Object.hasOwn(known.filters, name) ? known.filters[name]?.(value, now) : undefined
    if (!test) return problem(422, `The filter(s): ${name} are not valid filter parameter(s).`)
    tests.push(test)
  }
  return rows.filter((row) => tests.every((test) => test(row)))
}

export function isAnswer<Row>(found: readonly Row[] | Answer): found is Answer {
  return !Array.isArray(found)
}

/** One of some values, separated by commas. */
export function among<Row>(read: (row: Row) => string | number): Filter<Row> {
  return (value) => {
    const wanted = new Set(value.split(',').map((one) => one.trim().toLowerCase()))
    return (row) => wanted.has(String(read(row)).toLowerCase())
  }
}

export function equal<Row>(read: (row: Row) => string | number | boolean): Filter<Row> {
  return (value) => (row) => String(read(row)).toLowerCase() === value.toLowerCase()
}

export function compared<Row>(read: (row: Row) => number, fits: (value: number, bound: number) => boolean): Filter<Row> {
  return (value) => {
    const bound = Number(value)
    return Number.isFinite(bound) && value !== '' ? (row) => fits(read(row), bound) : undefined
  }
}

/** A moment; a bare date silently gets the current time of the day (reference 2.4). */
export function moment<Row>(read: (row: Row) => string, fits: (value: number, bound: number) => boolean): Filter<Row> {
  return (value, now) => {
    const isBare = /^\d{4}-\d\d-\d\d$/.test(value)
    const bound = Date.parse(isBare ? `${value}T${new Date(now).toISOString().slice(11)}` : value.replace(' ', '+'))
    return Number.isNaN(bound) ? undefined : (row) => fits(Date.parse(read(row)), bound)
  }
}
