import type { ItemNumber, LineId } from '../domain/ids.ts'
import type { OrderLine } from '../domain/order.ts'
import type { GroupFacts } from './order-facts.ts'
import { lineOf } from './order-facts.ts'

/** A line as the warehouse should have it, or why it cannot. */
export interface WantedLine {
  readonly line: OrderLine
  readonly quantity: number
  /** null: no item is known for it. */
  readonly itemNumber: ItemNumber | null
}
export interface WantedLines {
  readonly lines: readonly WantedLine[]
  /** Of this group but never sent: need no shipping. */
  readonly leftOut: readonly OrderLine[]
  /** Named by the group, unknown to the order: an inconsistent read. */
  readonly unknown: readonly string[]
}

type LineFacts = Pick<GroupFacts, 'order' | 'group' | 'groupKey' | 'record' | 'shipments' | 'links'>

/**
 * What the group's picking order should hold now (requirements 2.4, Q-28): the units still to be sent, and those that we ourselves
 * have sent of it. Units that were refunded, removed or fulfilled by others are in neither.
 */
export function wantedLines(facts: LineFacts): WantedLines {
  const named = new Set([...(facts.group?.lines ?? []).map((line) => line.lineId), ...(facts.record?.accepted ?? []).map((a) => a.lineId)])
  const lines: WantedLine[] = []
  const leftOut: OrderLine[] = []
  const unknown: string[] = []
  for (const lineId of named) {
    const line = lineOf(facts.order, lineId)
    const quantity = wantedQuantity(facts, lineId)
    if (!line) {
      if (quantity > 0) unknown.push(lineId)
    } else if (!line.requiresShipping) leftOut.push(line)
    else if (quantity > 0) lines.push({ line, quantity, itemNumber: itemOf(facts, line) })
  }
  return { lines, leftOut, unknown }
}

/** Units of a line that this group's picking order should hold in all. */
export const wantedQuantity = (facts: Omit<LineFacts, 'links'>, lineId: LineId): number =>
  openUnits(facts, lineId) + ownUnitsSeen(facts, lineId)

/** Units that may still be sent to the store: never more than it still waits for, however old our read of it is (G3). */
export const unsentQuantity = (facts: Omit<LineFacts, 'links'>, lineId: LineId): number =>
  Math.max(0, wantedQuantity(facts, lineId) - ownUnits(facts, lineId))

const openUnits = ({ group }: Pick<LineFacts, 'group'>, lineId: LineId): number =>
  group?.managedBy === 'other' ? 0 : (group?.lines.find((line) => line.lineId === lineId)?.open ?? 0)

/** Recorded in the store by us, for this group. */
export const ownUnits = (facts: Pick<LineFacts, 'shipments' | 'groupKey'>, lineId: LineId): number => unitsIn(facts, ['recorded'], lineId)

function unitsIn({ shipments, groupKey }: Pick<LineFacts, 'shipments' | 'groupKey'>, states: readonly string[], lineId: LineId): number {
  const said = shipments.filter((one) => one.groupKey === groupKey && states.includes(one.state))
  return said.flatMap((one) => one.lines).reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
}

/** Of those, and of what may have arrived although its reply was lost, the ones that this read of the order shows: it may be older than they are. */
function ownUnitsSeen(facts: Omit<LineFacts, 'links'>, lineId: LineId): number {
  const before = facts.record?.accepted.find((line) => line.lineId === lineId)?.fulfilledBefore ?? 0
  const since = Math.max(0, (lineOf(facts.order, lineId)?.fulfilled ?? 0) - before)
  return Math.min(unitsIn(facts, ['recorded', 'sending'], lineId), since)
}

/** What was accepted keeps its number: a link that changed later does not change the picking order. */
function itemOf({ record, links }: LineFacts, line: OrderLine): ItemNumber | null {
  const accepted = record?.accepted.find((one) => one.lineId === line.lineId)
  if (accepted) return accepted.itemNumber as ItemNumber
  return (line.variantId && links.get(line.variantId)?.itemNumber) || null
}
