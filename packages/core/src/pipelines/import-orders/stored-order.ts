import type { StoreOrder } from '../../domain/order.ts'
import type { OrderRecord, PickingRecord } from '../../records/order.ts'
import { digest } from '../digest.ts'

/** superseded: what is stored is newer (searches lag behind reads by id). same: nothing to store. */
export type Sighting =
  | { readonly kind: 'superseded'; readonly record: OrderRecord }
  | { readonly kind: 'same' | 'changed'; readonly record: OrderRecord }

/** Orders go by the source's version, not by arrival (DESIGN 3, rule 4): an older one never overwrites a newer, and nothing undoes a deletion. */
export function sightOrder(before: OrderRecord | null, seen: StoreOrder, now: string): Sighting {
  if (before && (seen.version < before.order.version || (before.order.state === 'deleted' && seen.version === before.order.version)))
    return { kind: 'superseded', record: before }
  const seenDigest = digest(seen)
  if (before && isAsStored(before, seenDigest)) return { kind: 'same', record: before }
  const firstSeenAt = before?.firstSeenAt ?? now
  return {
    kind: 'changed',
    record: { orderId: seen.orderId, order: seen, digest: seenDigest, firstSeenAt, seenAt: now, open: true, personalDataPurgedAt: null },
  }
}

/** What was purged is as stored in both its forms: as the store shows it, and without personal data; seeing either does not bring that back. */
const isAsStored = ({ digest: shown, order, personalDataPurgedAt }: OrderRecord, seenDigest: string): boolean =>
  shown === seenDigest || (personalDataPurgedAt !== null && digest(order) === seenDigest)

/** May it still matter to stock or to a picking order? */
export function isOpen({ order }: Pick<OrderRecord, 'order'>, pickings: readonly PickingRecord[]): boolean {
  if (pickings.some((one) => ['waiting', 'held', 'sending', 'accepted'].includes(one.state))) return true
  if (order.state === 'cancelled' || order.state === 'deleted') return false
  return (order.state === 'open' || order.takesStock) && order.lines.some((line) => line.ordered > line.fulfilled)
}
