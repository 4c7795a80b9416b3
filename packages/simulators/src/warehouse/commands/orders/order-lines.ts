import type { WarehouseContext } from '../../context.ts'
import type { OrderLine } from '../../model/orders.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import type { Quantity } from '../../quantity.ts'
import { itemOf } from '../../rules/stock.ts'
import { uomOf } from '../../rules/tracking.ts'

export interface OrderLineInput {
  readonly lineNumber?: number
  /** The line's id in the order's external system. */
  readonly externalRef?: string | null
  readonly itemNumber: string
  /** Above zero, in units of `uom`. */
  readonly quantity: Quantity
  readonly uom?: string
  readonly comment?: string | null
}

interface BadLine {
  readonly index: number
  readonly externalRef: string | null
  readonly itemNumber: string
  readonly code: 'unknown_item' | 'inactive_item'
}

/**
 * The lines of a new or edited order. An unknown or inactive item refuses the whole order and names every such line (Q-18: never a
 * shortened order); a line with the reference or number of one in `before` keeps its number.
 */
export function orderLines(
  context: WarehouseContext,
  division: Division,
  inputs: readonly OrderLineInput[],
  before: readonly OrderLine[] = [],
): Outcome<readonly OrderLine[]> {
  const bad = badLines(context, division, inputs, before)
  if (bad.length > 0) return refusedLines(bad)
  const numbers = lineNumbers(division, inputs, before)
  if (!numbers.ok) return numbers
  const lines: OrderLine[] = []
  for (const [index, input] of inputs.entries()) {
    const item = itemOf(context, division.id, input.itemNumber)
    if (!item.ok) return item
    const uom = uomOf(division, item.value, input.uom)
    if (!uom.ok) return { ...uom, field: `lines[${index}].uom` }
    const { externalRef = null, comment = null, quantity: ordered } = input
    const state = { picked: 0, allocated: 0, picks: [] }
    lines.push({ lineNumber: numbers.value[index]!, externalRef, itemId: item.value.id, ...uom.value, ordered, comment, ...state })
  }
  return done(lines)
}

/** A line there was before may stay though its item has become inactive since: it is only not picked (M-PO3). */
function badLines(
  context: WarehouseContext,
  division: Division,
  inputs: readonly OrderLineInput[],
  before: readonly OrderLine[],
): readonly BadLine[] {
  return inputs.flatMap(({ itemNumber, externalRef = null }, index) => {
    const item = itemOf(context, division.id, itemNumber)
    if (item.ok && (item.value.active || before.some(({ itemId }) => itemId === item.value.id))) return []
    return [{ index, externalRef, itemNumber, code: item.ok ? ('inactive_item' as const) : ('unknown_item' as const) }]
  })
}

function refusedLines(lines: readonly BadLine[]) {
  const unknown = lines.some(({ code }) => code === 'unknown_item')
  const named = [...new Set(lines.map(({ itemNumber }) => itemNumber))].join(', ')
  const message = unknown
    ? `Not all items are known in this division: ${named}. Import the products, then send the order again.`
    : `Inactive items cannot be ordered: ${named}. Activate them, or remove the lines.`
  return refuse(unknown ? 'unknown_item' : 'inactive_item', message, `lines[${lines[0]?.index}].itemNumber`, { lines })
}

/** Unique in the order; given, kept from before, or the next free ones where the division numbers lines (M-PO4). */
function lineNumbers(division: Division, inputs: readonly OrderLineInput[], before: readonly OrderLine[]): Outcome<readonly number[]> {
  const kept = inputs.map(({ lineNumber, externalRef }) =>
    lineNumber === undefined && externalRef ? before.find((line) => line.externalRef === externalRef)?.lineNumber : lineNumber,
  )
  const given = kept.filter((number) => number !== undefined)
  const twice = given.find((number, i) => given.indexOf(number) !== i)
  if (twice !== undefined) return refuse('duplicate_line_number', `Line number ${twice} is given twice.`, 'lines')
  if (given.length < inputs.length && !division.pickingOrders.autoLineNumber)
    return refuse('line_number_required', `Division ${division.name} does not number lines: give each a lineNumber.`, 'lines')
  let next = Math.max(0, ...given, ...before.map(({ lineNumber }) => lineNumber)) + 1
  return done(kept.map((number) => number ?? next++))
}
