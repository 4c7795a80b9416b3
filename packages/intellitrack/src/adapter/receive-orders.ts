import { type AcceptedPickingOrder, already, applied, type Outcome, type PickingOrderDraft, rejected } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { errorBody } from '../client/error-body.ts'
import { refusal } from '../client/outcome.ts'
import { sendBatches } from '../client/send-batches.ts'
import { createBody, type OrderSetting } from './order-body.ts'
import { orderShape, toAccepted } from './order-shape.ts'
import type { Scope } from './scope.ts'

const result = z.object({ status: z.enum(['created', 'already', 'rejected']), order: orderShape.nullable(), error: errorBody.nullable() })
type Result = z.infer<typeof result>

/** Up to 100 a call, each wholly or not at all. The reference is the true key: a second time answers the order there is. */
export function receiveOrders(
  client: Client,
  scope: Scope,
  setting: OrderSetting,
  drafts: readonly PickingOrderDraft[],
): Promise<readonly Outcome<AcceptedPickingOrder>[]> {
  return sendBatches<PickingOrderDraft, Result, AcceptedPickingOrder>(
    client,
    {
      path: `${scope.path}/picking-orders:batch`,
      limit: 100,
      element: (draft) => createBody(draft, setting),
      results: z.object({ results: z.array(result) }),
      outcome,
    },
    drafts,
  )
}

function outcome(one: Result, draft: PickingOrderDraft): Outcome<AcceptedPickingOrder> {
  if (one.status === 'rejected') return one.error ? refusal(one.error) : { kind: 'uncertain', reason: 'Rejected without a reason' }
  if (!one.order) return { kind: 'uncertain', reason: 'Accepted without the order' }
  if (one.status === 'created') return applied(toAccepted(one.order))
  if (one.order.deletedAt)
    return rejected('deleted_in_warehouse', `Picking order ${one.order.orderNumber} of ${draft.orderNumber} was deleted in IntelliTrack`)
  return already(toAccepted(one.order))
}
