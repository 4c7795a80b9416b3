import { applied, type Outcome, type RecordedShipment, rejected, retry, type ShipmentWrite, uncertain } from '@connect/core'
import type { Client, Written } from '../client/client.ts'
import { codeOf } from '../client/envelope.ts'
import { type CreatePayloads, FIELDS_PER_SHIPMENT_REQUEST, fulfillmentCreate } from '../operations/shipments.ts'
import { writeHandle } from '../orders/handle.ts'
import type { Allocation } from './allocate.ts'
import { trackingInput } from './tracking-input.ts'

export interface Sendable {
  readonly shipment: ShipmentWrite
  readonly allocation: Extract<Allocation, { kind: 'fits' }>
}

/** Sends, ten a request; what the shop would not take goes to `refused` with its words, all else gets its outcome. */
export async function sendShipments(
  client: Client,
  sendable: readonly Sendable[],
  outcomes: Map<ShipmentWrite, Outcome<RecordedShipment>>,
  refused: Map<ShipmentWrite, string>,
): Promise<void> {
  for (let start = 0; start < sendable.length; start += FIELDS_PER_SHIPMENT_REQUEST) {
    const together = sendable.slice(start, start + FIELDS_PER_SHIPMENT_REQUEST)
    const variables = Object.fromEntries(together.map((one, field) => [`input${field}`, inputOf(one)]))
    const written = await client.write(fulfillmentCreate(together.length), variables)
    together.forEach((one, field) => {
      const end = endOf(one, written, `f${field}`)
      if (typeof end === 'string') refused.set(one.shipment, end)
      else outcomes.set(one.shipment, end)
    })
  }
}

function inputOf({ shipment, allocation }: Sendable): Readonly<Record<string, unknown>> {
  const trackingInfo = trackingInput(shipment.tracking)
  return {
    lineItemsByFulfillmentOrder: allocation.lines,
    notifyCustomer: shipment.notifyCustomer,
    ...(trackingInfo ? { trackingInfo } : {}),
  }
}

/** An outcome, or the shop's words for why not. */
function endOf({ shipment, allocation }: Sendable, written: Written<CreatePayloads>, field: string): Outcome<RecordedShipment> | string {
  if (written.kind === 'lost') return uncertain(written.reason)
  if (written.kind === 'notDone') return retry(written.afterMs, written.reason)
  if (written.kind === 'refused') return written.access ? rejected('permission_missing', written.reason) : written.reason
  const payload = written.data[field]
  if (payload?.fulfillment) {
    const { id } = payload.fulfillment
    return applied({ externalId: id, handle: writeHandle({ ...allocation.left, made: [...allocation.left.made, id] }) })
  }
  if (payload && payload.userErrors.length > 0) return payload.userErrors.map(({ message }) => message).join('; ')
  const error = written.errors.find(({ path }) => path?.[0] === field)
  if (error && codeOf(error) === 'ACCESS_DENIED') return rejected('permission_missing', `${shipment.orderNumber}: ${error.message}`)
  if (error && codeOf(error) !== '' && codeOf(error) !== 'INTERNAL_SERVER_ERROR') return error.message
  return uncertain(error?.message ?? 'the shop gave no answer for it')
}
