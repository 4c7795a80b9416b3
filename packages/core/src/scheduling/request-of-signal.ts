import type { Signal, SignalTopic } from '../ports/signal.ts'
import type { RequestRecord, RunKind } from '../records/work.ts'

/** What a signal makes the next run look at; null: nothing to look at (the store echoes our own stock writes, for instance). */
const kinds: Readonly<Record<SignalTopic, RunKind | null>> = {
  orders_changed: 'import_orders',
  order_deleted: 'import_orders',
  products_changed: 'import_products',
  product_deleted: 'import_products',
  levels_changed: null,
  locations_changed: null,
  bulk_finished: null,
  access_changed: null,
  uninstalled: null,
  privacy_data_request: null,
  privacy_customer_redact: null,
  privacy_store_redact: null,
}

/** The request that a signal leaves in the table. One that waits already will do: it is added once per kind. */
export function requestOfSignal(signal: Pick<Signal, 'topic'>, id: string, at: string): RequestRecord | null {
  const kind = kinds[signal.topic]
  if (!kind) return null
  return {
    id,
    kind,
    trigger: 'signal',
    slot: '',
    requestedBy: null,
    requestedAt: at,
    notBefore: null,
    attempts: 0,
    deadAt: null,
    lastError: null,
  }
}
