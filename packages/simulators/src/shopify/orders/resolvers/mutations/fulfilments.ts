import type { ShopContext } from '../../../context.ts'
import { cancelFulfilment } from '../../cancel-fulfilment.ts'
import { createFulfilment, type FulfilmentInput } from '../../create-fulfilment.ts'
import { fulfillments } from '../../documents.ts'
import type { TrackingInput } from '../../tracking.ts'
import { updateTracking } from '../../update-tracking.ts'

interface TrackingArguments {
  readonly fulfillmentId: string
  readonly trackingInfoInput: TrackingInput
  readonly notifyCustomer?: boolean | null
}

/** Mutations of fulfilments; none of them knows idempotency (reference 1.2). */
export const fulfilmentMutations = {
  Mutation: {
    fulfillmentCreate: (_: unknown, args: { readonly fulfillment: FulfilmentInput }, context: ShopContext) => {
      const made = createFulfilment(context, args.fulfillment)
      return made.done ? { fulfillment: made.value, userErrors: [] } : { fulfillment: null, userErrors: made.refusals }
    },
    fulfillmentTrackingInfoUpdate: (_: unknown, args: TrackingArguments, context: ShopContext) => {
      const one = fulfillments(context).get(args.fulfillmentId)
      if (!one) return { fulfillment: null, userErrors: [{ field: ['fulfillmentId'], message: 'Fulfillment does not exist.' }] }
      return { fulfillment: updateTracking(context, one, args.trackingInfoInput, args.notifyCustomer ?? false), userErrors: [] }
    },
    fulfillmentCancel: (_: unknown, args: { readonly id: string }, context: ShopContext) => {
      const one = fulfillments(context).get(args.id)
      if (!one) return { fulfillment: null, userErrors: [{ field: ['id'], message: 'Fulfillment not found.' }] }
      return { fulfillment: cancelFulfilment(context, one), userErrors: [] }
    },
  },
}
