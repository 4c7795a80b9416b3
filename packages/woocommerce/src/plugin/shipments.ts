import {
  already,
  applied,
  type Finding,
  type Outcome,
  type RecordedShipment,
  rejected,
  retry,
  type ShipmentWrite,
  Unavailable,
} from '@connect/core'
import { z } from 'zod'
import { sendDivided } from '../map/divide.ts'
import type { Row } from '../map/rows.ts'
import { plainText } from '../map/text.ts'
import { trackingOf } from '../map/tracking.ts'
import { gmtSecond } from '../protocol/documents/fields.ts'
import type { PluginClient } from './client.ts'

/** Tells the store of parcels, fifty in one request. The plugin knows each by its key, and makes only what is missing of one that comes again. */
export async function recordShipments(
  client: PluginClient,
  shipments: readonly ShipmentWrite[],
): Promise<readonly Outcome<RecordedShipment>[]> {
  const rows = shipments.map((record): Row<ShipmentWrite, RecordedShipment> => ({ record, outcome: refusedAtOnce(record) }))
  await sendDivided(rows, {
    size: PARCELS,
    send: (part) => client.write({ route: 'shipments', body: { shipments: part.map(({ record }) => bodyOf(record)) }, data: answer }),
    take: (part, { outcomes }) => {
      for (const row of part) row.outcome = outcomeOf(row.record, outcomes)
    },
    refuse: ({ orderNumber }, reason) => rejected('shipment_refused', `${orderNumber}: ${reason}`),
  })
  return rows.map(({ outcome }) => outcome ?? retry(PAUSE, 'the store did not come to it in time'))
}

/** After a lost reply: is it in the store? One that was begun and not finished counts as absent: sent again, it is finished. */
export async function findShipment(client: PluginClient, { key, recordedBefore }: ShipmentWrite): Promise<Finding<RecordedShipment>> {
  try {
    const { shipments } = await client.read({ route: 'shipments-by-key', body: { keys: [key] }, data: seen, timeout: 20_000 })
    const found = shipments.find((one) => one.key === key && one.complete)
    const value = recorded(key, found?.id)
    return found && !recordedBefore?.includes(value.externalId ?? '') ? { kind: 'applied', value } : { kind: 'absent' }
  } catch (error) {
    if (error instanceof Unavailable) return { kind: 'unknown', reason: error.message }
    throw error
  }
}

/** A parcel without a fulfillment of its own is known to the store by our key alone. */
const recorded = (key: string, fulfillment: string | null | undefined): RecordedShipment => ({
  externalId: fulfillment ?? key,
  handle: null,
})

function refusedAtOnce({ orderId, orderNumber, lines }: ShipmentWrite): Outcome<RecordedShipment> | null {
  if (!/^[1-9]\d{0,14}$/.test(orderId)) return rejected('order_missing', `${orderNumber}: the order is not in the store`)
  return lines.some(({ quantity }) => quantity > 0) ? null : rejected('shipment_empty', `${orderNumber}: nothing is in the shipment`)
}

const bodyOf = (shipment: ShipmentWrite) => ({
  key: shipment.key,
  order_id: Number(shipment.orderId),
  items: shipment.lines.filter(({ quantity }) => quantity > 0).map(({ lineId, quantity }) => ({ item_id: Number(lineId), quantity })),
  ...trackingOf(shipment),
  shipped_at: shipment.shippedAt && gmtSecond(shipment.shippedAt),
  notify: shipment.notifyCustomer,
})

const id = z.union([z.string(), z.number()]).transform(String).nullish().catch(null)
const parcel = z.object({
  key: z.string(),
  outcome: z.enum(['applied', 'already', 'rejected', 'retry']),
  code: z.string().nullish().catch(null),
  message: z.string().nullish().catch(null),
  id,
})
const answer = z.object({ outcomes: z.array(parcel) })
const seen = z.object({ shipments: z.array(z.object({ key: z.string(), id, complete: z.boolean() })) })

function outcomeOf({ key, orderNumber }: ShipmentWrite, outcomes: z.infer<typeof answer>['outcomes']): Outcome<RecordedShipment> {
  const told = outcomes.find((one) => one.key === key)
  const made = recorded(key, told?.id)
  switch (told?.outcome) {
    case undefined:
      return { kind: 'uncertain', reason: 'the store did not say what became of it' }
    case 'applied':
      return applied(made)
    case 'already':
      return already(made)
    case 'retry':
      return retry(PAUSE, plainText(told.message) ?? 'the store did not come to it in time')
    case 'rejected': {
      const code = told.code && known.has(told.code) ? told.code : 'shipment_refused'
      return rejected(code, `${orderNumber}: ${plainText(told.message) ?? (told.code || 'the store refused it')}`)
    }
  }
}

const known: ReadonlySet<string> = new Set(['order_missing', 'order_cancelled', 'shipment_exceeds_open', 'shipment_empty'])
const PARCELS = 50
const PAUSE = 30_000
