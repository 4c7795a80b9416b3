import {
  type ConnectionId,
  type ConnectionRecord,
  ordersStream,
  type Repositories,
  type UnitOfWork,
  type VariantId,
  type VariantRecord,
} from '@connect/core'
import { toldOrderContext } from './told-orders.ts'
import type { Vault } from './vault.ts'

/** Where the instant is kept up to which a store's own outbox is known to have told everything; signals and it are stored together. */
export const outboxStream = (platform: string): string => `${platform}:outbox`

/** Where the place is kept that reading orders had when the outbox began anew. */
const askedBeforeStream = (platform: string): string => `${platform}:asked-before-outbox`

/**
 * The outbox begins anew, as when the store is connected or its plugin was switched off for a while: nobody told of what changed until now, so its silence
 * proves nothing before the store has been asked once more.
 */
export async function beginOutbox(r: Repositories, platform: string): Promise<void> {
  await r.checkpoints.put(outboxStream(platform), null)
  await r.checkpoints.put(askedBeforeStream(platform), await r.checkpoints.get(ordersStream))
}

async function provenUpTo(r: Repositories, platform: string): Promise<string | null> {
  const before = await r.checkpoints.get(askedBeforeStream(platform))
  if (before !== null && before === (await r.checkpoints.get(ordersStream))) return null
  return r.checkpoints.get(outboxStream(platform))
}

/** What is kept here that the side of a store which tells of its changes itself is opened with. */
export function keptForStore({ unitOfWork, vault }: Kept, { id: connectionId, platform }: Pick<ConnectionRecord, 'id' | 'platform'>) {
  return {
    outbox: { provenUpTo: () => unitOfWork.read(connectionId, (r) => provenUpTo(r, platform)) },
    opened: (sealed: string) => vault.open(sealed, toldOrderContext(connectionId)),
    known: { variants: (ids: readonly VariantId[]) => knownVariants(unitOfWork, connectionId, ids) },
  }
}

interface Kept {
  readonly unitOfWork: UnitOfWork
  readonly vault: Pick<Vault, 'open'>
}

async function knownVariants(unitOfWork: UnitOfWork, connectionId: ConnectionId, ids: readonly VariantId[]) {
  const records = await unitOfWork.read(connectionId, (r) => r.variants.byIds(ids))
  return new Map(records.map((record): [VariantId, Pick<VariantRecord, 'kind' | 'productId' | 'stockKey'>] => [record.variantId, record]))
}
