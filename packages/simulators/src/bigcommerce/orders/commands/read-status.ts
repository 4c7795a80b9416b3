import { CommandError } from '../../../server/reader.ts'
import type { OrderStatusId } from '../../model/orders.ts'
import { isStatus, STATUS_IDS, STATUS_NAMES } from '../statuses.ts'

/** A status by its id or by the platform's own name: `11` or `"Awaiting Fulfillment"`. */
export function readStatus(command: string, input: { readonly status?: unknown }, otherwise?: OrderStatusId): OrderStatusId {
  const { status = otherwise } = input
  if (isStatus(status)) return status
  const named = STATUS_IDS.find((id) => STATUS_NAMES[id] === status)
  if (named !== undefined) return named
  throw new CommandError(`${command}.status must be one of ${STATUS_IDS.map((id) => `${id} ${STATUS_NAMES[id]}`).join(', ')}`)
}
