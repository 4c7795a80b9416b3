import { applied, type Outcome, type RecordedShipment, rejected, retry, type ShipmentWrite, uncertain } from '@connect/core'
import { z } from 'zod'
import type { Client, Written } from '../client/client.ts'
import { reconsider } from './reconsider.ts'
import { awaitStatus } from './settle-status.ts'
import { type ShipmentBody, shipmentBody } from './shipment-body.ts'

/**
 * Makes one shipment each, one after the other: there is no request for several, and each mails a customer, so that none is ever sent twice. Nothing is looked up
 * before; what the store refuses is judged by its order afterwards. One outcome per shipment, always. Once the store certainly takes nothing now, or three replies
 * in a row are lost, the rest is left for the next run unsent.
 */
export async function recordShipments(client: Client, shipments: readonly ShipmentWrite[]): Promise<readonly Outcome<RecordedShipment>[]> {
  const outcomes: Outcome<RecordedShipment>[] = []
  const made = new Set<string>()
  let lost = 0
  let stopped: Outcome<RecordedShipment> | null = null
  for (const shipment of shipments) {
    const outcome: Outcome<RecordedShipment> = stopped ?? (await record(client, shipment, made))
    outcomes.push(outcome)
    if (outcome.kind === 'applied' && outcome.value.externalId !== null) made.add(outcome.value.externalId)
    lost = outcome.kind === 'uncertain' ? lost + 1 : 0
    if (outcome.kind === 'retry') stopped = outcome
    if (lost === MOST_LOST) stopped = retry(PAUSE, 'the store does not answer')
  }
  return outcomes
}

async function record(client: Client, shipment: ShipmentWrite, made: ReadonlySet<string>): Promise<Outcome<RecordedShipment>> {
  const body = shipmentBody(shipment)
  if ('kind' in body) return body
  const first = await post(client, shipment, body)
  const written = isAboutCarrier(first) ? await post(client, shipment, withoutCarrier(shipment, body)) : first
  switch (written.kind) {
    case 'answer':
      awaitStatus(client, shipment.orderId)
      return applied({ externalId: String(written.data.id), handle: null })
    case 'lost':
      return uncertain(written.reason)
    case 'notDone':
      return retry(written.afterMs, written.reason)
    case 'refused':
      if (written.access) return rejected('permission_missing', `${shipment.orderNumber}: ${written.reason}`)
      return reconsider(client, shipment, body, written.reason, made)
  }
}

const post = (client: Client, { orderId }: ShipmentWrite, body: ShipmentBody): Promise<Written<{ readonly id: number }>> =>
  client.write({
    method: 'POST',
    path: `/v2/orders/${encodeURIComponent(orderId)}/shipments`,
    body,
    repeat: 'once',
    data: z.object({ id: z.number().int() }),
  })

/** The lists of carriers change without notice; a parcel is not kept back for it. Nothing was done, so nothing is done twice. */
const isAboutCarrier = (written: Written<unknown>): boolean =>
  written.kind === 'refused' &&
  !written.access &&
  /tracking_carrier|shipping_provider/.test(`${written.reason} ${Object.keys(written.problem?.fields ?? {})}`)

function withoutCarrier({ tracking }: ShipmentWrite, body: ShipmentBody): ShipmentBody {
  const comments = [`Carrier: ${tracking?.carrier?.trim() ?? ''}`, body.comments].filter(Boolean).join('\n')
  return { ...body, shipping_provider: '', tracking_carrier: '', comments }
}

const MOST_LOST = 3
const PAUSE = 60_000
