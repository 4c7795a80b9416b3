import type { ConnectionId, ConnectionRecord, UnitOfWork, VariantId, VariantRecord } from '@connect/core'
import { toldOrderContext } from './told-orders.ts'
import type { Vault } from './vault.ts'

/** Where the instant is kept up to which a store's own outbox is known to have told everything; signals and it are stored together. */
export const outboxStream = (platform: string): string => `${platform}:outbox`

/** What is kept here that the side of a store which tells of its changes itself is opened with. */
export function keptForStore({ unitOfWork, vault }: Kept, { id: connectionId, platform }: Pick<ConnectionRecord, 'id' | 'platform'>) {
  return {
    outbox: { provenUpTo: () => unitOfWork.read(connectionId, (r) => r.checkpoints.get(outboxStream(platform))) },
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
