import type { StoreContext } from '../../context.ts'
import type { PendingAdjustment } from '../../model/inventory.ts'
import { behaviourOf } from '../../server/behaviour.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { accept } from '../pending.ts'
import { itemAt, onHand } from '../stock.ts'
import { type AdjustmentRow, readRows } from './read-rows.ts'
import { invalidFields, withIdentity } from './row-refusals.ts'

const MOST_UNITS = 2_147_483_647

/** PUT /v3/inventory/adjustments/absolute: the figure becomes what is said, later. */
export function setQuantities(context: StoreContext, { body }: ApiRequest): Answer {
  const read = readRows(context, body)
  if ('refusal' in read) return read.refusal
  const wrong = read.rows.find((row) => row.quantity < 0 || row.quantity > MOST_UNITS)
  if (wrong) return invalidFields({ [`items.${wrong.place}.quantity`]: `must be between 0 and ${MOST_UNITS}` })
  return accepted(
    context,
    read.reason,
    read.rows.map((row) => ({ ...placed(row), set: row.quantity, by: null })),
  )
}

/** POST /v3/inventory/adjustments/relative: only where somebody has counted, and never below nothing. */
export function moveQuantities(context: StoreContext, { body }: ApiRequest): Answer {
  const read = readRows(context, body)
  if ('refusal' in read) return read.refusal
  const uncounted = read.rows.filter((row) => !itemAt(context, row.holderId, row.locationId))
  if (uncounted.length > 0) return withIdentity(uncounted, 'requires absolute adjustment before relative')
  const short = read.rows.filter((row) => onHand(context, row.holderId, row.locationId) + row.quantity < 0)
  if (short.length > 0) return withIdentity(short, 'cannot be adjusted below zero')
  return accepted(
    context,
    read.reason,
    read.rows.map((row) => ({ ...placed(row), set: null, by: row.quantity })),
  )
}

function placed(row: AdjustmentRow) {
  return { variantId: row.holderId, locationId: row.locationId }
}

/** Beside another adjustment that had not been answered it becomes visible at any time within twice the delay: before the other or after it. */
function accepted(context: StoreContext, reason: string, rows: PendingAdjustment['rows']): Answer {
  const { stockDelay } = behaviourOf(context)
  const delay = context.call?.beside ? Math.floor(stockDelay * 2 * context.random.fraction()) : stockDelay
  const transactionId = accept(context, { visibleAt: context.clock.now() + delay, rows, reason })
  return { status: 200, body: { transaction_id: transactionId } }
}
