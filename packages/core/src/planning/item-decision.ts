import type { ItemNumber } from '../domain/ids.ts'
import type { StoreVariant } from '../domain/product.ts'
import type { Settings } from '../domain/settings.ts'
import { digest } from '../pipelines/digest.ts'
import type { ItemLinkRecord } from '../records/catalogue.ts'
import { type ItemFields, itemFields, longestItemNumber } from './item-fields.ts'
import { itemKey } from './item-key.ts'

/** All that decides what becomes of one variant. */
export interface ItemFacts {
  readonly variant: StoreVariant
  readonly settings: Settings
  /** This variant's own. */
  readonly link: ItemLinkRecord | null
  /** Who bears the item number this variant would get, if somebody else does. */
  readonly holder: ItemLinkRecord | null
  readonly alternateFree: boolean
  /** Since this variant was seen last. */
  readonly barcodeChanged: boolean
}

export type ItemDecision =
  /** Not imported, for the reason in `code`: a product kind, `archived` or `item_key_missing`. */
  | { readonly kind: 'skip'; readonly code: string }
  | { readonly kind: 'key_too_long'; readonly itemNumber: ItemNumber }
  /** Two variants, one number: never merged, a person decides. */
  | { readonly kind: 'duplicate'; readonly itemNumber: ItemNumber; readonly holder: ItemLinkRecord }
  /** A person decides. `value` null: emptied. */
  | { readonly kind: 'key_changed'; readonly link: ItemLinkRecord; readonly value: ItemNumber | null }
  /** Linked, and no longer to be: the item stays, stock is no longer sent. */
  | { readonly kind: 'orphan'; readonly link: ItemLinkRecord; readonly code: 'variant_archived' | 'kind_changed' }
  /** The same stock under another variant: one item, several links. */
  | { readonly kind: 'share'; readonly holder: ItemLinkRecord }
  | { readonly kind: 'create'; readonly fields: ItemFields; readonly successorOf: ItemLinkRecord | null }
  | { readonly kind: 'update'; readonly fields: ItemFields; readonly link: ItemLinkRecord }
  | { readonly kind: 'keep'; readonly link: ItemLinkRecord }

/** What becomes of one variant as the store shows it now. */
export function decideItem(facts: ItemFacts): ItemDecision {
  const { variant, settings, link } = facts
  const active = link?.state === 'orphaned' ? null : link
  if (variant.kind !== 'physical') return active ? { kind: 'orphan', link: active, code: 'kind_changed' } : skip(variant.kind)
  if (variant.state === 'archived') return active ? { kind: 'orphan', link: active, code: 'variant_archived' } : skip('archived')
  const itemNumber = itemKey(variant, settings.createItemUsing)
  if (link && itemNumber !== link.itemNumber) return { kind: 'key_changed', link, value: itemNumber }
  if (itemNumber === null) return skip('item_key_missing')
  if (itemNumber.length > longestItemNumber) return { kind: 'key_too_long', itemNumber }
  return link ? keepInStep(facts, link) : bringIn(facts, itemNumber)
}

const skip = (code: string): ItemDecision => ({ kind: 'skip', code })

function bringIn({ variant, settings, holder, alternateFree }: ItemFacts, itemNumber: ItemNumber): ItemDecision {
  // A variant that was deleted and made anew: its item is free for the new one.
  const successorOf = holder?.state === 'orphaned' ? holder : null
  if (holder && !successorOf) {
    return holder.stockKey === variant.stockKey ? { kind: 'share', holder } : { kind: 'duplicate', itemNumber, holder }
  }
  return { kind: 'create', fields: itemFields(variant, itemNumber, settings, alternateFree), successorOf }
}

function keepInStep({ variant, settings, alternateFree, barcodeChanged }: ItemFacts, link: ItemLinkRecord): ItemDecision {
  const fieldsWith = (free: boolean) => itemFields(variant, link.itemNumber, settings, free)
  // Which of two variants with one barcode comes first may differ from walk to walk: that alone is no change.
  const asSent = [true, false].some((free) => digest(fieldsWith(free)) === link.sentDigest) && !barcodeChanged
  return asSent || !mayUpdate(settings, link) ? { kind: 'keep', link } : { kind: 'update', fields: fieldsWith(alternateFree), link }
}

/** by default only what we created is written over. */
export const mayUpdate = ({ updateItems }: Pick<Settings, 'updateItems'>, link: Pick<ItemLinkRecord, 'createdByUs'>): boolean =>
  updateItems === 'all' || (updateItems === 'created_by_us' && link.createdByUs)
