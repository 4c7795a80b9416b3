import type { Notice, ScreenLink, Tone } from './frame.ts'
import type { Listed, ListFilter, ListQuery } from './list.ts'

export interface ProductsView {
  readonly title: string
  readonly query: ListQuery
  readonly searchLabel: string
  readonly filters: readonly ListFilter[]
  readonly products: Listed<ProductRow>
  readonly notices: readonly Notice[]
}
export interface ProductRow {
  readonly variantId: string
  readonly title: string
  readonly sku: string
  /** "Linked to item TENT-2P", "Not imported". */
  readonly state: string
  readonly tone: Tone
  readonly text: string
  readonly item: string | null
  readonly stock: readonly {
    readonly location: string
    readonly store: string
    readonly warehouse: string
    readonly sum: string | null
    readonly isEqual: boolean
  }[]
  readonly timeline: ScreenLink
  readonly actions: readonly { readonly id: 'retry'; readonly label: string; readonly blocked: string | null }[]
}
