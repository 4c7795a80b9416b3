import { already, applied, type InventoryAdjustment, type InventoryRow, type Outcome } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { errorBody } from '../client/error-body.ts'
import { refusal } from '../client/outcome.ts'
import { sendBatches } from '../client/send-batches.ts'
import { fromUnits } from './quantity.ts'
import type { Scope } from './scope.ts'

const result = z.object({ status: z.enum(['added', 'adjusted', 'unchanged', 'already', 'rejected']), error: errorBody.nullable() })
type Result = z.infer<typeof result>
const results = z.object({ results: z.array(result) })

/** First inventory: each row writes an Inventory Add, once for its key. */
export function addInventory(client: Client, scope: Scope, rows: readonly InventoryRow[]): Promise<readonly Outcome[]> {
  return sendBatches<InventoryRow, Result, null>(
    client,
    { path: `${scope.path}/inventory:add`, limit: 500, element, results, outcome },
    rows,
  )
}

/** Sets absolute quantities (Q-34: a re-baseline writes adjustments, not adds). */
export function adjustInventory(client: Client, scope: Scope, rows: readonly InventoryAdjustment[]): Promise<readonly Outcome[]> {
  const adjustment = (row: InventoryAdjustment) => ({ ...element(row), mode: 'absolute', reason: row.reason })
  const call = { path: `${scope.path}/inventory-adjustments`, limit: 500, element: adjustment, results, outcome }
  return sendBatches<InventoryAdjustment, Result, null>(client, call, rows)
}

function element(row: InventoryRow) {
  return { key: row.key, itemNumber: row.itemNumber, locationId: row.locationId, uom: row.unitOfMeasure, quantity: fromUnits(row.quantity) }
}

function outcome(one: Result): Outcome {
  if (one.status === 'rejected') return one.error ? refusal(one.error) : { kind: 'uncertain', reason: 'Rejected without a reason' }
  return one.status === 'added' || one.status === 'adjusted' ? applied(null) : already(null)
}
