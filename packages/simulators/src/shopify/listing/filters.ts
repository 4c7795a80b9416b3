import { numberOf } from '../ids.ts'
import type { Term } from './search.ts'

/** Whether an item meets a condition; undefined when the condition's value cannot be read, so that it is ignored with a warning. */
export type Filter<T> = (item: T, term: Term) => boolean | undefined

/** Equality without regard to case; a trailing `*` matches a beginning, a lone `*` anything that is there. */
export function byWord<T>(read: (item: T) => string | null | undefined | readonly string[]): Filter<T> {
  return (item, term) => {
    const found = read(item)
    const words = typeof found === 'string' ? [found] : (found ?? [])
    const wanted = term.value.toLowerCase()
    if (wanted.endsWith('*')) return words.some((word) => word.toLowerCase().startsWith(wanted.slice(0, -1)))
    return words.some((word) => word.toLowerCase() === wanted)
  }
}

/** Numeric comparison of a gid's number or a plain number; the value may be a gid too. */
export function byNumber<T>(read: (item: T) => number | string): Filter<T> {
  return (item, term) => {
    const found = read(item)
    const wanted = term.value.startsWith('gid:') ? numberOf(term.value) : Number(term.value)
    if (Number.isNaN(wanted) || term.value === '') return undefined
    return compare(typeof found === 'number' ? found : numberOf(found), wanted, term.operator)
  }
}

/** Comparison of instants. `now` and dates without a zone are not supported: such a condition is ignored with a warning. */
export function byTime<T>(read: (item: T) => string | null): Filter<T> {
  return (item, term) => {
    if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(term.value)) return undefined
    const wanted = Date.parse(/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(term.value) || !term.value.includes('T') ? term.value : `${term.value}Z`)
    const found = read(item)
    if (found === null) return false
    return compare(Date.parse(found), wanted, term.operator)
  }
}

/** True or false in words. */
export function byFlag<T>(read: (item: T) => boolean): Filter<T> {
  return (item, term) => (/^(true|false)$/i.test(term.value) ? read(item) === (term.value.toLowerCase() === 'true') : undefined)
}

function compare(found: number, wanted: number, operator: Term['operator']): boolean {
  switch (operator) {
    case '=':
      return found === wanted
    case '>':
      return found > wanted
    case '>=':
      return found >= wanted
    case '<':
      return found < wanted
    case '<=':
      return found <= wanted
  }
}
