import type { SignalTopic } from '../ports/signal.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import type { RunKind } from '../records/work.ts'
import type { RequestDraft } from './due-requests.ts'
import { nextInRange } from './sync-range.ts'

const kinds: Readonly<Partial<Record<SignalTopic, RunKind>>> = {
  orders_changed: 'import_orders',
  order_deleted: 'import_orders',
  products_changed: 'import_products',
  variant_changed: 'import_products',
  product_deleted: 'import_products',
  bulk_finished: 'import_products',
}

/**
 * The run that a signal asks for; null: none. Signals are automatic syncing: they ask for nothing while it is off, and outside the Sync Time
 * Range their run waits for its next start (SH-14, SH-15). What they told of stays in the inbox either way.
 */
export function requestForSignal(
  connection: Pick<ConnectionRecord, 'state' | 'settings' | 'timeZone'>,
  topic: SignalTopic,
  now: number,
): (RequestDraft & { readonly notBefore: string | null }) | null {
  const kind = kinds[topic]
  const { syncInterval, syncTimeRange } = connection.settings
  if (!kind || connection.state !== 'active' || syncInterval === null) return null
  const at = nextInRange(syncTimeRange, connection.timeZone, now)
  return { kind, trigger: 'signal', slot: '', notBefore: at > now ? new Date(at).toISOString() : null }
}
