import type { VariantId } from '../../domain/ids.ts'
import type { StoreVariant } from '../../domain/product.ts'
import { itemFields } from '../../planning/item-fields.ts'
import { keyWords } from '../../planning/item-key.ts'
import type { ItemLinkRecord } from '../../records/catalogue.ts'
import { digest } from '../digest.ts'
import type { DecidedVariant } from './decide-page.ts'
import type { ItemWrite } from './item-writes.ts'
import type { PageFacts } from './load-facts.ts'
import type { ProductRun } from './product-run.ts'
import { type Named, nameOf, problem, skipWords, told, type VariantEnd } from './told.ts'

/** What is told and stored of one variant, now that its item was written or not. */
export function endOf(run: ProductRun, facts: PageFacts, { variant, decision }: DecidedVariant, writes: Writes): VariantEnd {
  const name = nameOf(variant)
  switch (decision.kind) {
    case 'skip': {
      const link = facts.links.get(variant.variantId)
      if (link)
        return { ...orphaned(variant, link, decision.code === 'archived' ? 'variant_archived' : 'kind_changed', 'unchanged'), link: null }
      return told(variant, 'skipped', decision.code, `${name} is not imported: ${skipWords(run.settings.createItemUsing, decision.code)}.`)
    }
    case 'key_too_long':
      return problem(
        variant,
        'rejected',
        'item_key_too_long',
        `${name}: the item number would have ${decision.itemNumber.length} characters.`,
      )
    case 'duplicate': {
      const other = facts.names.get(decision.holder.variantId)
      const message = `${name} has the ${keyWords[run.settings.createItemUsing]} "${decision.itemNumber}", which ${other ? nameOf(other) : `variant ${decision.holder.variantId}`} has too. The item belongs to the other one.`
      return problem(variant, 'rejected', 'duplicate_item_key', message, {
        itemNumber: decision.itemNumber,
        holder: decision.holder.variantId,
      })
    }
    case 'key_changed': {
      const value = decision.value === null ? 'is empty now' : `is "${decision.value}" now`
      const message = `${name}: its ${keyWords[run.settings.createItemUsing]} ${value}, its item is "${decision.link.itemNumber}". Nothing was changed.`
      const end = problem(variant, 'waiting', 'item_key_changed', message, { itemNumber: decision.link.itemNumber, value: decision.value })
      return { ...end, link: { ...decision.link, stockKey: variant.stockKey, state: 'number_changed' } }
    }
    case 'orphan':
      return orphaned(variant, decision.link, decision.code, 'applied')
    case 'keep': {
      const link: ItemLinkRecord = { ...decision.link, stockKey: variant.stockKey, state: 'linked' }
      if (decision.link.state === 'linked')
        return { ...told(variant, 'unchanged', 'unchanged', `${name} is unchanged.`), link: same(link, decision.link) }
      return { ...told(variant, 'applied', 'item_linked_again', `${name} is in step with item "${link.itemNumber}" again.`), link }
    }
    case 'share':
      return shared(run, variant, decision.holder, writes)
    case 'create':
      return written(run, variant, writes.get(variant.variantId) as ItemWrite, decision.successorOf, decision.successorOf)
    case 'update':
      return written(run, variant, writes.get(variant.variantId) as ItemWrite, decision.link, null)
  }
}

type Writes = ReadonlyMap<VariantId, ItemWrite>

function written(
  run: ProductRun,
  variant: StoreVariant,
  write: ItemWrite,
  before: ItemLinkRecord | null,
  replaced: ItemLinkRecord | null,
): VariantEnd {
  const { outcome, fields } = write
  const failed = failure(variant, outcome)
  if (failed) return failed
  const { itemNumber, created, note: unsent } = (outcome as Done).value
  const createdByUs = created || before?.createdByUs === true || run.created.has(variant.variantId)
  const link = linked(variant, { itemNumber, createdByUs, sentDigest: write.inStep ? digest(fields) : null })
  const code = write.mode === 'update' ? 'item_updated' : created ? 'item_created' : 'item_linked'
  const note = write.alternateTaken ? ` Its barcode ${variant.barcode} is another item's alternate number, so it has none.` : ''
  const left = unsent ? ` ${unsent}` : ''
  const message = `${nameOf(variant)}: item "${itemNumber}" ${done[code]}.${note}${left}`
  return { ...told(variant, (outcome as Done).kind, code, message), link, replaced }
}

type Done = Extract<ItemWrite['outcome'], { kind: 'applied' | 'already' }>
const done = { item_updated: 'was updated', item_created: 'was created', item_linked: 'was there already and is linked' }

/** null: it succeeded. */
function failure(variant: StoreVariant, outcome: ItemWrite['outcome']): VariantEnd | null {
  const name = nameOf(variant)
  switch (outcome.kind) {
    case 'applied':
    case 'already':
      return null
    case 'rejected':
      return problem(variant, 'rejected', outcome.code, `${name}: ${outcome.message}`)
    case 'retry':
      return told(variant, 'waiting', 'warehouse_busy', `${name} could not be sent to the warehouse: ${outcome.reason}`)
    case 'uncertain':
      return told(variant, 'waiting', 'reply_lost', `${name} may or may not have reached the warehouse: ${outcome.reason}`)
    case 'stale':
      throw new Error(`An item has no figure to compare: ${variant.variantId}`)
  }
}

/** Linked to the other's item, unless that one is only now being made and could not be. */
function shared(run: ProductRun, variant: StoreVariant, holder: ItemLinkRecord, writes: Writes): VariantEnd {
  const made = writes.get(holder.variantId)
  const failed = made ? failure(variant, made.outcome) : null
  if (failed) return failed
  const { itemNumber } = holder
  const createdByUs = made ? made.outcome.kind === 'applied' && made.outcome.value.created : holder.createdByUs
  const sentDigest = digest(itemFields(variant, itemNumber, run.settings, true))
  const link = linked(variant, { itemNumber, createdByUs, sentDigest })
  return { ...told(variant, 'applied', 'item_linked', `${nameOf(variant)} shares the stock of item "${itemNumber}".`), link }
}

const linked = (
  { variantId, stockKey }: StoreVariant,
  item: Pick<ItemLinkRecord, 'itemNumber' | 'createdByUs' | 'sentDigest'>,
): ItemLinkRecord => ({ variantId, stockKey, state: 'linked', ...item })

/** Q-05: the item is never deleted; whoever keeps the warehouse may deactivate it. */
export function orphaned(variant: Named, link: ItemLinkRecord, code: OrphanCode, result: 'applied' | 'unchanged'): VariantEnd {
  const message = `${nameOf(variant)} ${orphanWords[code]}. Its item "${link.itemNumber}" stays; its stock is no longer sent.`
  return { ...problem(variant, result, code, message), link: { ...link, state: 'orphaned' } }
}

type OrphanCode = keyof typeof orphanWords
const orphanWords = {
  variant_archived: 'is archived in the store',
  kind_changed: 'is now of a kind that is not imported',
  variant_gone: 'is no longer in the store',
}

const same = (link: ItemLinkRecord, before: ItemLinkRecord): ItemLinkRecord | null => (link.stockKey === before.stockKey ? null : link)
