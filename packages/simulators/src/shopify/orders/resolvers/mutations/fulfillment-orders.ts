import type { ShopContext } from '../../../context.ts'
import { cancelFulfillmentOrder } from '../../cancel-fulfillment-order.ts'
import { type HoldInput, hold } from '../../hold.ts'
import { move } from '../../move.ts'
import type { UnitsInput } from '../../pick-lines.ts'
import { markAsOpen, reportProgress } from '../../progress.ts'
import { releaseHold } from '../../release-hold.ts'
import { reschedule } from '../../schedule.ts'
import { known } from './known.ts'

interface ById {
  readonly id: string
}
interface Hold extends ById {
  readonly fulfillmentHold: Omit<HoldInput, 'byApp'>
}
interface Move extends ById {
  readonly newLocationId: string
  readonly fulfillmentOrderLineItems?: readonly UnitsInput[] | null
}
interface Report extends ById {
  readonly progressReport?: { readonly reasonNotes?: string | null } | null
}

/** Mutations of one fulfilment order. */
export const fulfillmentOrderMutations = {
  Mutation: {
    fulfillmentOrderHold: (_: unknown, args: Hold, context: ShopContext) => {
      const held = hold(context, known(context, args.id), { ...args.fulfillmentHold, byApp: true })
      if (!held.done) return { fulfillmentHold: null, fulfillmentOrder: null, remainingFulfillmentOrder: null, userErrors: held.refusals }
      const { hold: made, fulfillmentOrder, remaining } = held.value
      return { fulfillmentHold: made, fulfillmentOrder, remainingFulfillmentOrder: remaining, userErrors: [] }
    },
    fulfillmentOrderReleaseHold: (_: unknown, args: ById & { readonly holdIds?: readonly string[] | null }, context: ShopContext) =>
      alone(releaseHold(context, known(context, args.id), args.holdIds)),
    fulfillmentOrderMove: (_: unknown, args: Move, context: ShopContext) => {
      const moved = move(context, known(context, args.id), args.newLocationId, args.fulfillmentOrderLineItems)
      const none = { movedFulfillmentOrder: null, originalFulfillmentOrder: null, remainingFulfillmentOrder: null }
      if (!moved.done) return { ...none, userErrors: moved.refusals }
      const { moved: there, original, remaining } = moved.value
      return { movedFulfillmentOrder: there, originalFulfillmentOrder: original, remainingFulfillmentOrder: remaining, userErrors: [] }
    },
    fulfillmentOrderReportProgress: (_: unknown, args: Report, context: ShopContext) =>
      alone(reportProgress(context, known(context, args.id), args.progressReport?.reasonNotes ?? null)),
    fulfillmentOrderOpen: (_: unknown, args: ById, context: ShopContext) => alone(markAsOpen(context, known(context, args.id))),
    fulfillmentOrderReschedule: (_: unknown, args: ById & { readonly fulfillAt: string }, context: ShopContext) =>
      alone(reschedule(context, known(context, args.id), args.fulfillAt)),
    fulfillmentOrderCancel: (_: unknown, args: ById, context: ShopContext) => {
      const replaced = cancelFulfillmentOrder(context, known(context, args.id))
      if (!replaced.done) return { fulfillmentOrder: null, replacementFulfillmentOrder: null, userErrors: replaced.refusals }
      return { fulfillmentOrder: replaced.value.cancelled, replacementFulfillmentOrder: replaced.value.replacement, userErrors: [] }
    },
  },
}

function alone(outcome: ReturnType<typeof reportProgress>): object {
  return outcome.done ? { fulfillmentOrder: outcome.value, userErrors: [] } : { fulfillmentOrder: null, userErrors: outcome.refusals }
}
