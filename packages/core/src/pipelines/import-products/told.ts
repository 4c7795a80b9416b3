import type { CreateItemUsing } from '../../domain/settings.ts'
import { keyWords } from '../../planning/item-key.ts'
import type { ItemLinkRecord, VariantRecord } from '../../records/catalogue.ts'
import type { ResultKind } from '../../records/work.ts'
import type { ProblemDraft } from '../problems.ts'
import type { Result } from '../results.ts'

/** How one variant ends in this run: what is told, and what is stored. */
export interface VariantEnd {
  readonly result: Result
  readonly problem: ProblemDraft | null
  /** To be stored; null: as it was. */
  readonly link: ItemLinkRecord | null
  /** A predecessor that gave its item up. */
  readonly replaced: ItemLinkRecord | null
}

export type Named = Pick<VariantRecord, 'productTitle' | 'variantTitle' | 'sku' | 'variantId'>

export const told = (variant: Named, result: ResultKind, code: string, message: string): VariantEnd => ({
  result: { subjectKind: 'variant', subjectId: variant.variantId, label: variant.sku ?? variant.variantId, result, code, message },
  problem: null,
  link: null,
  replaced: null,
})

/** The same, and it stays open until it is solved. */
export function problem(variant: Named, result: ResultKind, code: string, message: string, details?: unknown): VariantEnd {
  const end = told(variant, result, code, message)
  const { subjectKind, subjectId, label } = end.result
  return { ...end, problem: { subjectKind, subjectId, label, code, message, details } }
}

/** How a person finds it in the store. */
export function nameOf(variant: Named): string {
  const title = variant.variantTitle ? `${variant.productTitle} / ${variant.variantTitle}` : variant.productTitle
  return `${title} (${variant.sku ? `SKU ${variant.sku}` : 'no SKU'})`
}

export const skipWords = (using: CreateItemUsing, code: string): string =>
  code === 'item_key_missing' ? `it has no ${keyWords[using]}` : (kindWords[code] ?? code)

const kindWords: Readonly<Record<string, string>> = {
  gift_card: 'gift cards are not kept in the warehouse',
  not_shipped: 'it needs no shipping',
  bundle: 'a bundle is sold as its components',
  downloadable: 'it is a download',
  virtual: 'it is virtual',
  external: 'it is sold elsewhere',
  group: 'a group is imported as its members',
  archived: 'it is archived',
}
