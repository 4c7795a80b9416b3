/**
 * What became of one record, always exactly one of these (DESIGN 3, rule 1).
 * `retry` was certainly not done; `uncertain` may have been done: it is looked up before anything is sent again.
 */
export type Outcome<Value = null> =
  | { readonly kind: 'applied'; readonly value: Value }
  | { readonly kind: 'already'; readonly value: Value }
  | Rejected
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: string }
  | { readonly kind: 'uncertain'; readonly reason: string }
  | { readonly kind: 'stale'; readonly actual: number }

/** The other side will not take this record as it is. `code` is one of the catalogue's problem codes; `message` names the record and the cause. */
export interface Rejected {
  readonly kind: 'rejected'
  readonly code: string
  readonly message: string
  readonly field?: string
}

export type OutcomeKind = Outcome['kind']

export const applied = <Value>(value: Value): Outcome<Value> => ({ kind: 'applied', value })
export const already = <Value>(value: Value): Outcome<Value> => ({ kind: 'already', value })
export const rejected = (code: string, message: string, field?: string): Rejected =>
  field === undefined ? { kind: 'rejected', code, message } : { kind: 'rejected', code, message, field }
export const retry = (afterMs: number, reason: string): Outcome<never> => ({ kind: 'retry', afterMs, reason })
export const uncertain = (reason: string): Outcome<never> => ({ kind: 'uncertain', reason })

/** The port's promise, checked at run time: as many outcomes as records, in the same order. */
export function onePerRecord<Value>(records: readonly unknown[], outcomes: readonly Outcome<Value>[]): readonly Outcome<Value>[] {
  if (records.length !== outcomes.length) throw new Error(`A port answered ${outcomes.length} outcomes for ${records.length} records`)
  return outcomes
}
