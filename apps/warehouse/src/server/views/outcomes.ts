import type { Schemas } from '@connect/intellitrack/contract'
import { formatQuantity, type Outcome, type Page, type Refusal, type Warning } from '@connect/simulators/warehouse'
import { problemOf } from '../problem.ts'

/** A page of views of rows. */
export function pageView<T, V>(page: Outcome<Page<T>>, view: (row: T) => V): Outcome<{ data: V[]; nextCursor: string | null }> {
  return mapped(page, ({ rows, nextCursor }) => ({ data: rows.map(view), nextCursor }))
}

/** The value of an outcome, seen otherwise. */
export function mapped<T, V>(outcome: Outcome<T>, view: (value: T) => V): Outcome<V> {
  return outcome.ok ? { ok: true, value: view(outcome.value) } : outcome
}

/** The error of one element; its field is a path within the batch. */
export function elementError(index: number, refusal: Refusal): Schemas['Error'] {
  return problemOf({ ...refusal, field: `elements[${index}]${refusal.field === undefined ? '' : `.${refusal.field}`}` })
}

export function warningView({ code, message, lineNumber, maximum }: Warning): Schemas['Warning'] {
  return {
    code,
    message,
    ...(lineNumber === undefined ? {} : { lineNumber }),
    ...(maximum === undefined ? {} : { maximum: formatQuantity(maximum) }),
  }
}
