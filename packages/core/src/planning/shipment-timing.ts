import type { Settings } from '../domain/settings.ts'
import type { PickingRecord } from '../records/order.ts'

/** Why something is not said yet; null: its time has come. */
export interface NotYet {
  readonly code: 'waiting_for_close' | 'waiting_for_tracking'
  readonly message: string
  /** Instant, where time alone will do. */
  readonly until: string | null
}

type Timing = Pick<Settings, 'sendFulfilment' | 'waitForTrackingHours'>

/** A shipment record: at once, or when the picking order is closed (SH-25, Q-24). */
export function shipmentNotYet({ status, orderNumber }: PickingRecord, { sendFulfilment }: Timing): NotYet | null {
  if (sendFulfilment === 'each_shipment' || status === 'closed') return null
  return { code: 'waiting_for_close', message: `Picking order ${orderNumber} is still open`, until: null }
}

/** Picks without a shipment record: a while after the close, or after the last pick, in case a tracking number comes (DESIGN 3, "Shipments"). */
export function picksNotYet(record: PickingRecord, timing: Timing, now: string): NotYet | null {
  const open = shipmentNotYet(record, timing)
  if (open) return open
  const since = [record.closedAt, record.lastPickAt].filter((at) => at !== null).sort()
  const from = since.at(-1)
  if (!from || timing.waitForTrackingHours === 0) return null
  const until = new Date(Date.parse(from) + timing.waitForTrackingHours * 3_600_000).toISOString()
  if (until <= now) return null
  return {
    code: 'waiting_for_tracking',
    message: `Order ${record.orderNumber} is picked; a shipment record is waited for until ${until}`,
    until,
  }
}
