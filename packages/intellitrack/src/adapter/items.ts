import { already, applied, type ItemUpsert, type Outcome, type UpsertedItem } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { errorBody } from '../client/error-body.ts'
import { refusal } from '../client/outcome.ts'
import { sendBatches } from '../client/send-batches.ts'
import type { Scope } from './scope.ts'

const result = z.object({
  status: z.enum(['created', 'updated', 'unchanged', 'rejected']),
  existed: z.boolean(),
  error: errorBody.nullable(),
})
type Result = z.infer<typeof result>

/** Up to 500 a call. The unit cost is in the division's currency, which the contract implies: one in another currency is left out by core. */
export function upsertItems(client: Client, scope: Scope, items: readonly ItemUpsert[]): Promise<readonly Outcome<UpsertedItem>[]> {
  return sendBatches<ItemUpsert, Result, UpsertedItem>(
    client,
    { path: `${scope.path}/items:batch`, limit: 500, element, results: z.object({ results: z.array(result) }), outcome },
    items,
  )
}

function element(item: ItemUpsert): unknown {
  return {
    effectKey: item.key,
    itemNumber: item.itemNumber,
    mode: item.mode,
    alternateNumber: item.alternateNumber,
    onAlternateNumberTaken: 'leave_empty',
    description: item.description.slice(0, 500),
    active: item.active,
    unitCost: item.unitCost?.amount ?? null,
    ...(item.mode === 'update' ? {} : { uoms: [{ uom: item.unitOfMeasure, eachCount: 1 }] }),
  }
}

function outcome(one: Result, item: ItemUpsert): Outcome<UpsertedItem> {
  if (one.status === 'rejected') return one.error ? refusal(one.error) : { kind: 'uncertain', reason: 'Rejected without a reason' }
  const value = { itemNumber: item.itemNumber, created: !one.existed }
  return one.status === 'unchanged' ? already(value) : applied(value)
}
