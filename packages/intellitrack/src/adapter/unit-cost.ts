import type { ItemUpsert } from '@connect/core'
import { toAmount } from './amount.ts'

/** What is sent of a unit cost. `left out`: the item keeps the cost it has, and `note` tells the merchant why. */
export type UnitCost = { readonly sent: true; readonly unitCost: string } | { readonly sent: false; readonly note: string | null }

/**
 * The contract's unit cost has no currency of its own: it is in the division's (openapi.yaml, Item.unitCost). A cost in another one would
 * be stored as a wrong figure without anybody seeing it, and we have no rate to convert by: it is left out and said.
 */
export function unitCostOf(
  { unitCost, itemNumber }: Pick<ItemUpsert, 'unitCost' | 'itemNumber'>,
  divisionCurrency: string | null,
): UnitCost {
  // A missing cost is no cost of nothing: stores also hide it from who may not see it.
  if (unitCost === null) return { sent: false, note: null }
  const { amount, currency } = unitCost
  if (divisionCurrency === null) return leftOut(itemNumber, `${amount} ${currency}, and the currency of this division could not be read.`)
  if (currency !== divisionCurrency)
    return leftOut(itemNumber, `${amount} ${currency}, and this division keeps its costs in ${divisionCurrency}. Enter it in IntelliTrack.`)
  const sent = toAmount(amount)
  if (sent === null) return leftOut(itemNumber, `"${amount}" ${currency}, which is no amount IntelliTrack takes. Correct it in the store.`)
  return { sent: true, unitCost: sent }
}

const leftOut = (itemNumber: string, why: string): UnitCost => ({
  sent: false,
  note: `The unit cost of item ${itemNumber} was not sent: in the store it is ${why}`,
})
