/** What our plugin keeps in a site (docs/plugin-protocol.md). Its rules are written here anew, from that page, never taken from the adapter. */

/** One document, id `plugin`. */
export interface PluginState {
  readonly active: boolean
  readonly version: string
  /** Unix seconds: the first half of every revision. */
  readonly epoch: number
  readonly backend: string | null
  /** What the wizard proposes. */
  readonly proposedBackend: string
  /** Where the site was when it was connected; a copy elsewhere sends nothing. */
  readonly home: string | null
  /** Since when it is not active, with a connection; ISO. */
  readonly offSince: string | null
  readonly key: PluginKey | null
  readonly pendingKey: PluginKey | null
  readonly pumpedAt: number | null
  readonly sentAt: number | null
  readonly error: string | null
  /** Failures of the pump in a row, and the Unix second before which it does not try again. */
  readonly failures: number
  readonly nextAt: number | null
}

export interface PluginKey {
  readonly id: string
  /** Base64 of 32 bytes. */
  readonly secret: string
}

/** One row of the outbox; its id counts on for ever. */
export interface OutboxRow {
  readonly id: number
  readonly topic: 'order.changed' | 'order.deleted' | 'product.changed' | 'product.deleted' | 'stock.changed' | 'settings.changed'
  readonly subject: string
  /** ISO, whole seconds. */
  readonly at: string
  readonly attempts: number
  /** What the backend had against it alone; it is kept, and tried again after `retryAt` (Unix seconds). */
  readonly refused: string | null
  readonly retryAt: number
}

/** The outbox id of the last change of a record. Id: `{kind}:{id}`. */
export interface Revision {
  readonly count: number
}

/** A parcel by its effect key. */
export interface PluginShipment {
  readonly key: string
  readonly orderId: number
  readonly items: readonly { readonly item_id: number; readonly quantity: number }[]
  readonly trackingNumber: string | null
  readonly fulfillmentId: number | null
  readonly noteId: number | null
  /** Written down as they are done, in this order; a request that dies leaves the rest. */
  readonly steps: readonly ShipmentStep[]
  readonly complete: boolean
}

export type ShipmentStep = 'meta' | 'fulfillment' | 'extension' | 'note' | 'status'

export const PLUGIN_KIND = { state: 'plugin', outbox: 'outbox', revision: 'revision', shipment: 'plugin_shipment', nonce: 'nonce' } as const
