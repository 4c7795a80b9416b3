import { digest } from '../pipelines/digest.ts'
import type { PickingRecord } from '../records/order.ts'
import { readAddress } from './order-address.ts'
import { composeDraft, versionDifference, versionDigest } from './order-draft.ts'
import { notReleased } from './order-eligibility.ts'
import { type ConflictDetails, type GroupFacts, lineOf, type OrderDecision } from './order-facts.ts'
import { type WantedLines, wantedLines, wantedQuantity } from './order-lines.ts'

/** A group that is in the warehouse: until the first pick it follows the store, afterwards both versions are shown. */
export function acceptedDecision(facts: GroupFacts, record: PickingRecord): OrderDecision {
  const wanted = wantedLines(facts)
  const gone = goneReason(facts, wanted)
  if (record.state === 'done') return afterDone(facts, record, wanted)
  if (record.status === 'deleted') return deletedThere(facts, gone)
  const started = record.firstPickAt !== null || record.status === 'closed'
  if (gone) return started ? conflict(facts, record, wanted, gone) : cancel(gone, 'cancelled')
  const held = facts.group && record.picked.length === 0 ? notReleased(facts, facts.group) : null
  if (held && !started) return cancel({ code: held.code, message: held.message }, 'waiting')
  return carried(facts, record, wanted, started)
}

interface Reason {
  readonly code: string
  readonly message: string
}

const cancel = (reason: Reason, into: 'cancelled' | 'waiting', gone = false): OrderDecision => ({ kind: 'cancel', ...reason, gone, into })

/** Why the store wants nothing of it any more; null: it does. */
function goneReason({ order, group, orderNumber }: GroupFacts, wanted: WantedLines): Reason | null {
  if (order.state === 'cancelled') return { code: 'cancelled_in_store', message: `Order ${orderNumber} was cancelled in the store` }
  if (order.state === 'deleted') return { code: 'deleted_in_store', message: `Order ${orderNumber} was deleted in the store` }
  if (wanted.lines.length > 0) return null
  if (!group) return { code: 'not_in_store', message: `The store has moved or removed this part of order ${orderNumber}` }
  return { code: 'nothing_left_in_store', message: `Nothing of order ${orderNumber} is left to send: refunded or fulfilled in the store` }
}

/** A person deleted it in the warehouse: never made anew by itself. */
function deletedThere({ orderNumber }: GroupFacts, gone: Reason | null): OrderDecision {
  if (gone) return cancel(gone, 'cancelled', true)
  return {
    kind: 'hold',
    code: 'deleted_in_warehouse',
    message: `Picking order ${orderNumber} was deleted in the warehouse; the store still wants it sent`,
  }
}

function carried(facts: GroupFacts, record: PickingRecord, wanted: WantedLines, started: boolean): OrderDecision {
  const { group } = facts
  if (!group) return { kind: 'none' }
  const missing = wanted.lines.filter((line) => !line.itemNumber)
  if (missing.length > 0 && !started) {
    const what = missing.map(({ line }) => `"${line.title}"`).join(', ')
    return { kind: 'blocked', code: 'unknown_item', message: `Order ${facts.orderNumber} was changed in the store: no item for ${what}` }
  }
  const address = readAddress(group, facts.order.customer?.name ?? null)
  if (address.kind !== 'address' || missing.length > 0) return linesOnly(facts, record, wanted, started)
  const draft = composeDraft(facts, group, address.address, wanted.lines)
  const version = versionDigest(draft, group, facts.order.note)
  const differs = versionDifference(record.acceptedDigest, version)
  if (started) {
    const unknown = record.acceptedDigest === null
    if (unknown ? !quantitiesDiffer(record, wanted) : !differs.lines && !differs.delivery) return { kind: 'none' }
    return conflict(facts, record, wanted, changedAfterPick(facts), unknown ? null : version)
  }
  if (!differs.lines && !differs.delivery && !differs.note) return { kind: 'none' }
  return refusedAmend(record, version) ?? postponed(facts, record) ?? { kind: 'amend', draft, version }
}

/** Address hidden or purged since: quantities are still compared, nothing is overwritten with emptiness. */
function linesOnly(facts: GroupFacts, record: PickingRecord, wanted: WantedLines, started: boolean): OrderDecision {
  if (!quantitiesDiffer(record, wanted)) return { kind: 'none' }
  if (started) return conflict(facts, record, wanted, changedAfterPick(facts))
  return {
    kind: 'blocked',
    code: 'address_unavailable',
    message: `Order ${facts.orderNumber} was changed in the store, which no longer shows us its address`,
  }
}

function quantitiesDiffer(record: PickingRecord, wanted: WantedLines): boolean {
  const held = new Map(record.accepted.map((line) => [line.lineId as string, line.quantity]))
  return wanted.lines.length !== held.size || wanted.lines.some(({ line, quantity }) => held.get(line.lineId) !== quantity)
}

const changedAfterPick = ({ orderNumber }: GroupFacts): Reason => ({
  code: 'changed_after_pick',
  message: `Order ${orderNumber} was changed in the store after picking began`,
})

const refusedAmend = (record: PickingRecord, version: string): OrderDecision | null =>
  record.refusedDigest === version
    ? { kind: 'blocked', code: record.code ?? 'refused', message: record.message ?? 'The warehouse refused this change' }
    : null

const postponed = ({ now }: GroupFacts, record: PickingRecord): OrderDecision | null =>
  record.attempts > 0 && record.nextAttemptAt !== null && record.nextAttemptAt > now
    ? { kind: 'postponed', code: record.code ?? 'warehouse_busy', message: record.message ?? 'The change is tried again later' }
    : null

/** Finished here: units that the store has added since can go nowhere by themselves, and units picked that it wants no more have left all the same. */
function afterDone(facts: GroupFacts, record: PickingRecord, wanted: WantedLines): OrderDecision {
  if (facts.order.state === 'cancelled' || facts.order.state === 'deleted') return { kind: 'none' }
  const accepted = (lineId: string) => record.accepted.find((one) => one.lineId === lineId)?.quantity ?? 0
  if (record.picked.some(({ lineId, quantity }) => lineOf(facts.order, lineId) && quantity > wantedQuantity(facts, lineId)))
    return conflict(facts, record, wanted, changedAfterPick(facts))
  if (!wanted.lines.some(({ line, quantity }) => quantity > accepted(line.lineId))) return { kind: 'none' }
  const message = `Units were added to order ${facts.orderNumber} in the store after its picking order was finished`
  return conflict(facts, record, wanted, { code: 'changed_after_close', message })
}

function conflict(
  facts: GroupFacts,
  record: PickingRecord,
  wanted: WantedLines,
  reason: Reason,
  versionNow: string | null = null,
): OrderDecision {
  const details = bothVersions(facts, record, wanted, versionNow)
  const version = digest([reason.code, details.store, facts.group?.shipTo, facts.group?.shippingMethod])
  const code = reason.code.endsWith('_in_store') ? 'cancelled_after_pick' : reason.code
  const message = code === reason.code ? reason.message : `${reason.message}, but picking has begun in the warehouse`
  return { kind: 'conflict', code, message, details, digest: version, told: record.refusedDigest === version }
}

function bothVersions(facts: GroupFacts, record: PickingRecord, wanted: WantedLines, versionNow: string | null): ConflictDetails {
  const title = (lineId: string) => facts.order.lines.find((line) => line.lineId === lineId)?.title ?? lineId
  const picked = (lineId: string) => record.picked.find((line) => line.lineId === lineId)?.quantity ?? 0
  const deliveryChanged = versionNow !== null && versionDifference(record.acceptedDigest, versionNow).delivery
  const ended = facts.order.state === 'cancelled' || facts.order.state === 'deleted'
  return {
    store: {
      state: facts.order.state,
      lines: ended ? [] : wanted.lines.map(({ line, quantity }) => ({ lineId: line.lineId, title: line.title, quantity })),
      deliveryChanged,
    },
    warehouse: {
      status: record.status ?? 'open',
      lines: record.accepted.map((line) => ({
        lineId: line.lineId,
        title: title(line.lineId),
        quantity: line.quantity,
        picked: picked(line.lineId),
      })),
    },
  }
}
