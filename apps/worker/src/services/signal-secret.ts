import { createHmac } from 'node:crypto'
import type { ConnectionId } from '@connect/core'
import type { Services } from './services.ts'

/**
 * The secret with which the warehouse signs this connection's signals: derived from its Store Key, so that a new key has a new secret and
 * nothing more is stored. null: not connected to a warehouse.
 */
export async function signalSecret({ credentials }: Pick<Services, 'credentials'>, connectionId: ConnectionId): Promise<string | null> {
  const key = await credentials.get(connectionId, 'warehouse')
  return key && createHmac('sha256', key.secret).update(`signals:${connectionId}`).digest('hex')
}
