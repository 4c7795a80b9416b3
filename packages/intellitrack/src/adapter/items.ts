import { already, applied, type ItemUpsert, type Outcome, type UpsertedItem } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { errorBody } from '../client/error-body.ts'
import { refusal } from '../client/outcome.ts'
import { sendBatches } from '../client/send-batches.ts'
import type { Scope } from './scope.ts'
import { cutOrNull } from './text.ts'
import { unitCostOf } from './unit-cost.ts'

const result = z.object({
  status: z.enum(['created', 'updated', 'unchanged', 'rejected']),
  existed: z.boolean(),
  warnings: z.array(z.object({ message: z.string() })),
  error: errorBody.nullable(),
})
type Result = z.infer<typeof result>

/** Up to 500 a call. `currency` is the division's, in which the contract keeps unit costs; null where no item has a cost. */
export function upsertItems(
  client: Client,
  scope: Scope,
  currency: string | null,
  items: readonly ItemUpsert[],
): Promise<readonly Outcome<UpsertedItem>[]> {
  return sendBatches<ItemUpsert, Result, UpsertedItem>(
    client,
    {
      path: `${scope.path}/items:batch`,
      limit: 500,
      element: (item) => element(item, currency),
      results: z.object({ results: z.array(result) }),
      outcome: (one, item) => outcome(one, item, currency),
    },
    items,
  )
}

function element(item: ItemUpsert, currency: string | null): unknown {
  const cost = unitCostOf(item, currency)
  return {
    effectKey: item.key,
    itemNumber: item.itemNumber,
    mode: item.mode,
    alternateNumber: item.alternateNumber,
    onAlternateNumberTaken: 'leave_empty',
    description: cutOrNull(item.description, 500),
    active: item.active,
    ...(cost.sent ? { unitCost: cost.unitCost } : {}),
    ...(item.mode === 'update' ? {} : { uoms: [{ uom: item.unitOfMeasure, eachCount: 1 }] }),
  }
}

function outcome(one: Result, item: ItemUpsert, currency: string | null): Outcome<UpsertedItem> {
  if (one.status === 'rejected') return one.error ? refusal(one.error) : { kind: 'uncertain', reason: 'Rejected without a reason' }
  const linkedOnly = item.mode === 'create_or_link' && one.existed
  const cost = unitCostOf(item, currency)
  const notes = [...one.warnings.map(({ message }) => message), ...(linkedOnly || cost.sent || !cost.note ? [] : [cost.note])]
  const value: UpsertedItem = {
    itemNumber: item.itemNumber,
    created: !one.existed,
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  }
  return one.status === 'unchanged' ? already(value) : applied(value)
}
