import type { ShopContext } from '../../../context.ts'
import type { FulfillmentOrder } from '../../../model/orders.ts'
import { type MergeIntent, merge, mergeableShares, type Share } from '../../merge.ts'
import type { Refusal } from '../../outcome.ts'
import type { PickedLine, UnitsInput } from '../../pick-lines.ts'
import { split, splittable } from '../../split.ts'
import { visibleFulfillmentOrder } from '../../visible.ts'

interface Splits {
  readonly fulfillmentOrderSplits: readonly {
    readonly fulfillmentOrderId: string
    readonly fulfillmentOrderLineItems: readonly UnitsInput[]
  }[]
}
interface Merges {
  readonly fulfillmentOrderMergeInputs: readonly { readonly mergeIntents: readonly MergeIntent[] }[]
}

const NOT_FOUND: Refusal = { field: null, message: 'Fulfillment order does not exist.', code: 'FULFILLMENT_ORDER_NOT_FOUND' }

/** Mutations of several fulfilment orders: all of a call happens, or nothing (recorded on live shops, 2026-04). */
export const splitAndMergeMutations = {
  Mutation: {
    fulfillmentOrderSplit: (_: unknown, args: Splits, context: ShopContext) => {
      const checked: { one: FulfillmentOrder; picked: readonly PickedLine[] }[] = []
      for (const [position, wanted] of args.fulfillmentOrderSplits.entries()) {
        const one = visibleFulfillmentOrder(context, wanted.fulfillmentOrderId)
        if (!one) return { fulfillmentOrderSplits: null, userErrors: [NOT_FOUND] }
        const picked = splittable(one, wanted.fulfillmentOrderLineItems, ['fulfillmentOrderSplits', `${position}`])
        if (!picked.done) return { fulfillmentOrderSplits: null, userErrors: picked.refusals }
        checked.push({ one, picked: picked.value })
      }
      const rows = checked.map(({ one, picked }) => {
        const { fulfillmentOrder, remaining } = split(context, one, picked)
        return { fulfillmentOrder, remainingFulfillmentOrder: remaining, replacementFulfillmentOrder: null }
      })
      return { fulfillmentOrderSplits: rows, userErrors: [] }
    },
    fulfillmentOrderMerge: (_: unknown, args: Merges, context: ShopContext) => {
      const checked: Share[][] = []
      for (const [position, { mergeIntents }] of args.fulfillmentOrderMergeInputs.entries()) {
        const shares = mergeableShares(context, mergeIntents, ['fulfillmentOrderMergeInputs', `${position}`])
        if (!shares.done) return { fulfillmentOrderMerges: null, userErrors: shares.refusals }
        checked.push(shares.value)
      }
      return { fulfillmentOrderMerges: checked.map((shares) => ({ fulfillmentOrder: merge(context, shares) })), userErrors: [] }
    },
  },
}
