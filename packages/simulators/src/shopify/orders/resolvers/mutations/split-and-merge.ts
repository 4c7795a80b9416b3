import type { ShopContext } from '../../../context.ts'
import type { FulfillmentOrder } from '../../../model/orders.ts'
import { type MergeIntent, merge } from '../../merge.ts'
import type { Refusal } from '../../outcome.ts'
import type { UnitsInput } from '../../pick-lines.ts'
import { type Split, split } from '../../split.ts'
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

/** Mutations of several fulfilment orders; the first refusal ends the call. */
export const splitAndMergeMutations = {
  Mutation: {
    fulfillmentOrderSplit: (_: unknown, args: Splits, context: ShopContext) => {
      const splits: Split[] = []
      for (const [position, wanted] of args.fulfillmentOrderSplits.entries()) {
        const one = visibleFulfillmentOrder(context, wanted.fulfillmentOrderId)
        if (!one) return { fulfillmentOrderSplits: null, userErrors: [NOT_FOUND] }
        const made = split(context, one, wanted.fulfillmentOrderLineItems, ['fulfillmentOrderSplits', `${position}`])
        if (!made.done) return { fulfillmentOrderSplits: null, userErrors: made.refusals }
        splits.push(made.value)
      }
      const rows = splits.map(({ fulfillmentOrder, remaining }) => ({
        fulfillmentOrder,
        remainingFulfillmentOrder: remaining,
        replacementFulfillmentOrder: null,
      }))
      return { fulfillmentOrderSplits: rows, userErrors: [] }
    },
    fulfillmentOrderMerge: (_: unknown, args: Merges, context: ShopContext) => {
      const merged: FulfillmentOrder[] = []
      for (const [position, { mergeIntents }] of args.fulfillmentOrderMergeInputs.entries()) {
        const made = merge(context, mergeIntents, ['fulfillmentOrderMergeInputs', `${position}`])
        if (!made.done) return { fulfillmentOrderMerges: null, userErrors: made.refusals }
        merged.push(made.value)
      }
      return { fulfillmentOrderMerges: merged.map((fulfillmentOrder) => ({ fulfillmentOrder })), userErrors: [] }
    },
  },
}
