import type { GroupKey, OrderId } from '../../domain/ids.ts'
import type { Repositories } from '../../ports/repositories.ts'

export interface FreshHandle {
  readonly orderId: OrderId
  readonly groupKey: GroupKey
  readonly handle: string | null
}

/** Keeps the handles that the store gave back on the orders as stored: the next shipment needs no look-up. */
export async function rememberHandles(r: Repositories, fresh: readonly FreshHandle[]): Promise<void> {
  const known = fresh.filter((one) => one.handle !== null)
  if (known.length === 0) return
  const orders = await r.orders.byIds([...new Set(known.map((one) => one.orderId))])
  const changed = orders.map((record) => ({
    ...record,
    order: {
      ...record.order,
      groups: record.order.groups.map((group) => {
        const handle = known.filter((one) => one.orderId === record.orderId && one.groupKey === group.key).at(-1)?.handle
        return handle ? { ...group, handle } : group
      }),
    },
  }))
  await r.orders.put(changed)
}
