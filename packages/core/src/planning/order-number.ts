import type { GroupKey } from '../domain/ids.ts'
import type { StoreOrder } from '../domain/order.ts'
import type { PickingRecord } from '../records/order.ts'

/** Key of the record that waits for an order the store has not routed yet; no group is ever called so. */
export const unrouted = '(unrouted)' as GroupKey

/**
 * The number of each group's picking order: prefix and the store's number; several parts of one order get -1, -2.
 * Once given to a picking order it stays; a number that was ever given is not given to another part.
 */
export function orderNumbers(
  order: Pick<StoreOrder, 'number' | 'groups'>,
  pickings: readonly PickingRecord[],
  prefix: string,
): ReadonlyMap<GroupKey, string> {
  const base = prefix + order.number
  const given = new Map(pickings.filter(hasNumber).map((record) => [record.groupKey, record.orderNumber]))
  const taken = new Set(given.values())
  const parts = order.groups.filter((group) => group.managedBy === 'merchant' && group.delivery !== 'none')
  const several = new Set([...parts.map((group) => group.key), ...given.keys()]).size > 1
  const numbers = new Map<GroupKey, string>(given)
  for (const group of order.groups) {
    if (numbers.has(group.key)) continue
    const number = several && parts.includes(group) ? freeNumber(base, taken) : base
    numbers.set(group.key, number)
    taken.add(number)
  }
  return numbers
}

/** Those that were sent under their number, or may have been. */
const hasNumber = (record: PickingRecord): boolean => record.pickingOrderId !== null || record.state === 'sending'

function freeNumber(base: string, taken: ReadonlySet<string>): string {
  for (let part = taken.has(base) ? 2 : 1; ; part += 1) if (!taken.has(`${base}-${part}`)) return `${base}-${part}`
}
