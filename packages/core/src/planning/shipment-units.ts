import type { LineId } from '../domain/ids.ts'
import type { ShipmentRecord } from '../records/order.ts'
import { lineOf } from './order-facts.ts'
import { unsentQuantity } from './order-lines.ts'
import type { ShipmentFacts } from './shipment-facts.ts'

export type Units = readonly { readonly lineId: LineId; readonly quantity: number }[]

/** What one shipment may say, and what it was cut by. */
export interface Taken {
  readonly lines: Units
  /** Nothing was left of the picks: their units have been said already, without tracking. */
  readonly saidBefore: boolean
  /** The store waits for fewer units than were shipped. */
  readonly cutByStore: boolean
}

/**
 * Gives each shipment of a group its units in turn: never more than was picked, never more than the store still waits for (G3).
 * Units that were sent without tracking are not sent again with it.
 */
export class UnitLedger {
  private readonly picked = new Map<string, number>()
  private readonly left = new Map<string, number>()
  private readonly facts: ShipmentFacts

  constructor(facts: ShipmentFacts) {
    this.facts = facts
    const own = facts.shipments.filter((one) => one.groupKey === facts.groupKey)
    for (const { lineId, quantity } of facts.record.picked) {
      if (!lineOf(facts.order, lineId)) continue
      const sending = unitsIn(own, ['sending'], lineId)
      this.picked.set(lineId, quantity - unitsIn(own, ['recorded'], lineId) - sending)
      this.left.set(lineId, unsentQuantity(facts, lineId) - sending)
    }
  }

  take(units: Units): Taken {
    const ours = units.filter((unit) => lineOf(this.facts.order, unit.lineId))
    const fromPicks = nonZero(
      ours.map((unit) => ({ lineId: unit.lineId, quantity: Math.min(unit.quantity, this.picked.get(unit.lineId) ?? 0) })),
    )
    const lines = nonZero(
      fromPicks.map((unit) => ({ lineId: unit.lineId, quantity: Math.min(unit.quantity, this.left.get(unit.lineId) ?? 0) })),
    )
    for (const { lineId, quantity } of fromPicks) this.picked.set(lineId, (this.picked.get(lineId) ?? 0) - quantity)
    for (const { lineId, quantity } of lines) this.left.set(lineId, (this.left.get(lineId) ?? 0) - quantity)
    return { lines, saidBefore: ours.length > 0 && fromPicks.length === 0, cutByStore: total(lines) < total(fromPicks) }
  }

  /** Picked, and in no shipment. */
  rest(): Units {
    return nonZero([...this.picked].map(([lineId, quantity]) => ({ lineId: lineId as LineId, quantity })))
  }
}

const nonZero = (units: Units): Units => units.filter((unit) => unit.quantity > 0)
export const total = (units: Units): number => units.reduce((sum, unit) => sum + unit.quantity, 0)

const unitsIn = (records: readonly ShipmentRecord[], states: readonly ShipmentRecord['state'][], lineId: LineId): number =>
  total(records.filter((one) => states.includes(one.state)).flatMap((one) => one.lines.filter((line) => line.lineId === lineId)))
