import type { EffectKey, RunId } from '../domain/ids.ts'

/** planned: recorded, not sent. sent: on its way. confirmed: done (also when it was done already). rejected: refused for good as it is. uncertain: the reply was lost; looked up before anything else. */
export type EffectPhase = 'planned' | 'sent' | 'confirmed' | 'rejected' | 'uncertain'

/** One write to a foreign system, recorded before it is sent (DESIGN 3, rule 3). */
export interface EffectRecord {
  readonly key: EffectKey
  readonly kind: EffectKind
  /** What it is about, e.g. an order id. */
  readonly subject: string
  /** Digest of the request: the same key never carries another request. */
  readonly requestDigest: string
  readonly phase: EffectPhase
  readonly attempts: number
  /** JSON text of the reply's value, when confirmed. */
  readonly reply: string | null
  readonly runId: RunId
  readonly updatedAt: string
}

export type EffectKind =
  | 'upsert_item'
  | 'add_inventory'
  | 'adjust_inventory'
  | 'upsert_carrier'
  | 'receive_order'
  | 'amend_order'
  | 'cancel_order'
  | 'record_shipment'
  | 'set_levels'
