import type { Notice, Tone } from './frame.ts'
import type { Listed, ListFilter, ListQuery } from './list.ts'

export interface ProblemsView {
  readonly title: string
  readonly query: ListQuery
  readonly filters: readonly ListFilter[]
  readonly problems: Listed<ProblemLine>
  readonly notices: readonly Notice[]
}
/** Cause, advice, one button. */
export interface ProblemLine {
  readonly id: string
  readonly subject: string
  readonly title: string
  readonly cause: string
  readonly advice: string
  readonly since: string
  readonly tone: Tone
  /** Both versions of a conflict, side by side; null where there is only one. */
  readonly versions: { readonly store: readonly string[]; readonly warehouse: readonly string[] } | null
  /** The one button; null where only time or a person elsewhere helps. */
  readonly button:
    | { readonly kind: 'retry' | 'settle'; readonly label: string; readonly blocked: string | null }
    | {
        readonly kind: 'screen'
        readonly label: string
        readonly screen: 'basic_configuration' | 'shopping_cart_configuration' | 'orders' | 'products'
      }
    /** `search`: what the store's admin finds it by, an order number or SKU. */
    | {
        readonly kind: 'store'
        readonly label: string
        readonly subjectKind: string
        readonly subjectId: string
        readonly search: string | null
      }
    /** Another program: opened at its own address, where it has one. */
    | { readonly kind: 'warehouse'; readonly label: string; readonly address: string | null }
    | null
}
