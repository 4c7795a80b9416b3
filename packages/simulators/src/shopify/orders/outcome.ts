/** What the shop answers when it will not do something: a `userErrors` row. */
export interface Refusal {
  readonly field: readonly string[] | null
  readonly message: string
  readonly code: string | null
}

export type Outcome<T> = { readonly done: true; readonly value: T } | { readonly done: false; readonly refusals: readonly Refusal[] }

export function done<T>(value: T): Outcome<T> {
  return { done: true, value }
}

export function refused(field: readonly string[] | null, message: string, code: string | null = null): Outcome<never> {
  return { done: false, refusals: [{ field, message, code }] }
}
