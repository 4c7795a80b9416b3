import { digest } from '../pipelines/digest.ts'
import { readAddress } from './order-address.ts'
import { composeDraft, versionDigest } from './order-draft.ts'
import { groupRefusal } from './order-eligibility.ts'
import type { DraftContent, GroupFacts, OrderDecision } from './order-facts.ts'
import { type WantedLines, wantedLines } from './order-lines.ts'
import { chooseMethod } from './order-method.ts'

type Refusal = Extract<OrderDecision, { readonly kind: 'skip' | 'wait' }>

/** A group that is not in the warehouse: comes in, waits, is held, or is passed over; every reason by name. */
export function incomingDecision(facts: GroupFacts, refusal: Refusal | null): OrderDecision {
  const { record, group } = facts
  const why = refusal ?? (group ? groupRefusal(facts, group) : vanished(facts))
  if (why) return unwanted(facts, why)
  if (!group) return { kind: 'none' }
  if (record?.nextAttemptAt && record.attempts > 0 && record.state !== 'waiting' && record.nextAttemptAt > facts.now)
    return {
      kind: 'postponed',
      code: record.code ?? 'warehouse_busy',
      message: record.message ?? `Order ${facts.orderNumber} is tried again later`,
    }
  const wanted = wantedLines(facts)
  const hold = holdOf(facts, group, wanted)
  if (hold) return hold
  const address = readAddress(group, facts.order.customer?.name ?? null)
  if (address.kind !== 'address') throw new Error(`Order ${facts.orderNumber} has no address`)
  const draft = composeDraft(facts, group, address.address, wanted.lines)
  const refused = refusedAlready(facts, draft)
  if (refused) return refused
  const version = versionDigest(draft, group, facts.order.note)
  return { kind: 'receive', draft, digest: draftDigest(draft), version, notes: notesOf(facts, group, wanted) }
}

/** Names the very content that the warehouse refused. */
export const draftDigest = (draft: DraftContent): string => digest(draft)

/** What may be in the warehouse although its reply was lost is looked up before it is forgotten. */
function unwanted({ record }: GroupFacts, why: Refusal): OrderDecision {
  if (record?.state === 'sending') return { kind: 'withdraw', code: why.code, message: why.message, into: why.kind }
  if (record?.state === 'cancelled' && why.kind === 'skip') return { kind: 'none' }
  return why
}

const vanished = ({ orderNumber }: GroupFacts): Refusal => ({
  kind: 'skip',
  code: 'not_in_store',
  message: `The store no longer has this part of order ${orderNumber}`,
})

/** Never a shortened order: one line without an item holds the whole of it (Q-18). */
function holdOf(facts: GroupFacts, group: NonNullable<GroupFacts['group']>, wanted: WantedLines): OrderDecision | null {
  const name = `Order ${facts.orderNumber}`
  const hold = (code: string, message: string): OrderDecision => ({ kind: 'hold', code, message })
  const address = readAddress(group, null)
  if (address.kind === 'unavailable') return hold('address_unavailable', `${name}: the store does not show us the address`)
  if (address.kind === 'missing') return hold('address_missing', `${name} has no shipping address`)
  if (wanted.unknown.length > 0)
    return hold('inconsistent_order', `${name}: the store names lines it does not show: ${wanted.unknown.join(', ')}`)
  const custom = wanted.lines.filter((one) => !one.itemNumber && one.line.variantId === null)
  if (custom.length > 0) return hold('custom_line', `${name}: ${titles(custom)} is no product of the store, so there is no item to pick`)
  const unknown = wanted.lines.filter((one) => !one.itemNumber)
  if (unknown.length > 0) return hold('unknown_item', `${name}: no item for ${titles(unknown)}`)
  const choice = chooseMethod(group.shippingMethod, facts.methods)
  if (choice.kind === 'unmapped' && facts.connection.settings.unmappedShippingMethod === 'hold')
    return hold('unmapped_shipping_method', `${name}: shipping method "${choice.title}" is mapped to no carrier`)
  return null
}

const titles = (lines: WantedLines['lines']): string =>
  lines.map(({ line }) => `"${line.title}"${line.sku ? ` (${line.sku})` : ''}`).join(', ')

/** A refusal of the data itself waits for other data, or for a person. */
function refusedAlready({ record }: GroupFacts, draft: DraftContent): OrderDecision | null {
  if (!record?.refusedDigest || record.refusedDigest !== draftDigest(draft)) return null
  return {
    kind: 'hold',
    code: record.code ?? 'refused',
    message: record.message ?? `Order ${draft.orderNumber} was refused by the warehouse`,
  }
}

function notesOf(facts: GroupFacts, group: NonNullable<GroupFacts['group']>, wanted: WantedLines): readonly string[] {
  const choice = chooseMethod(group.shippingMethod, facts.methods)
  const leftOut = wanted.leftOut.map((line) => line.title).join(', ')
  return [
    ...(leftOut ? [`left out, because it needs no shipping: ${leftOut}`] : []),
    ...(choice.kind === 'unmapped' ? [`shipping method "${choice.title}" is mapped to no carrier`] : []),
  ]
}
