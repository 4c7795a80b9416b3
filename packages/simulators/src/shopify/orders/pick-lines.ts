import type { FulfillmentOrder, FulfillmentOrderLine } from '../model/orders.ts'
import { done, type Outcome, refused } from './outcome.ts'

/** The schema's FulfillmentOrderLineItemInput. */
export interface UnitsInput {
  readonly id: string
  readonly quantity: number
}

export interface PickedLine {
  readonly line: FulfillmentOrderLine
  readonly quantity: number
}

/** The lines a caller named, checked against what is left; everything left when none were named. */
export function pickLines(
  one: FulfillmentOrder,
  wanted: readonly UnitsInput[] | null | undefined,
  field: readonly string[] | null,
): Outcome<PickedLine[]> {
  if (!wanted || wanted.length === 0)
    return done(one.lines.filter((line) => line.remainingQuantity > 0).map((line) => ({ line, quantity: line.remainingQuantity })))
  const sums = new Map<string, number>()
  for (const { id, quantity } of wanted) sums.set(id, (sums.get(id) ?? 0) + quantity)
  const picked: PickedLine[] = []
  for (const [id, quantity] of sums) {
    const line = one.lines.find((candidate) => candidate.id === id)
    if (!line) return refused(field, 'Fulfillment order line item does not exist.')
    if (quantity <= 0 || quantity > line.remainingQuantity) return refused(field, 'Invalid fulfillment order line item quantity requested.')
    picked.push({ line, quantity })
  }
  return done(picked)
}

/** The lines of a fulfilment order after some units went elsewhere: totals shrink too, and a line with nothing left or fulfilled goes. */
export function without(one: FulfillmentOrder, picked: readonly PickedLine[]): FulfillmentOrderLine[] {
  const gone = new Map(picked.map(({ line, quantity }) => [line.id, quantity]))
  return one.lines.map((line) => less(line, gone.get(line.id) ?? 0)).filter((line) => line.totalQuantity > 0)
}

function less(line: FulfillmentOrderLine, quantity: number): FulfillmentOrderLine {
  return { ...line, totalQuantity: line.totalQuantity - quantity, remainingQuantity: line.remainingQuantity - quantity }
}
