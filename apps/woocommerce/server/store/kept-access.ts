import type { ConnectionId } from '@connect/core'
import { readAccess, type StoreAccess } from '@connect/woocommerce'
import type { Composition } from '../composition.ts'

/** How a connection's store is reached; null: not at all now. */
export async function keptAccess(
  { credentials }: Pick<Composition, 'credentials'>,
  connectionId: ConnectionId,
): Promise<StoreAccess | null> {
  const kept = await credentials.get(connectionId, 'store')
  return kept && readAccess(kept.secret)
}
