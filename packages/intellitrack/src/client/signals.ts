import { createHmac } from 'node:crypto'
import type { ConnectionId, Log, Transport, WarehouseKey } from '@connect/core'

/** What the warehouse is asked to tell as it happens. */
const signalTypes = ['picking_order.changed', 'picking_order.closed', 'picking_order.reopened', 'shipment.created', 'inventory.changed']

export interface Subscriber {
  readonly transport: Transport
  readonly log: Log
  /** Where the warehouse can reach us from outside; null: it cannot. */
  readonly callback: string | null
}

/** Asks the warehouse to signal changes. Signals only save waiting: where they cannot be had, polling does, so this never rejects. */
export async function subscribeToSignals(
  { transport, log, callback }: Subscriber,
  connectionId: ConnectionId,
  key: WarehouseKey,
): Promise<void> {
  if (callback === null) return
  const url = `${callback}/signals/${connectionId}`
  const body = JSON.stringify({ url, secret: signalSecretOf(key.storeKey, connectionId), types: signalTypes })
  const headers = { authorization: `Bearer ${key.storeKey}`, 'content-type': 'application/json' }
  const answer = await transport.send({ method: 'PUT', url: `${key.address}/v1/signals`, headers, body }).catch(() => null)
  if (answer?.status !== 200)
    log.warn('The warehouse will not signal changes; they are found by polling', { connectionId, status: answer?.status ?? null })
}

/**
 * The secret with which the warehouse signs a connection's signals: derived from its Store Key, so that a new key has a new secret and nothing
 * more is stored.
 */
export const signalSecretOf = (storeKey: string, connectionId: ConnectionId): string =>
  createHmac('sha256', storeKey).update(`signals:${connectionId}`).digest('hex')
