import type { OrderRecord, PickingRecord } from '../records/order.ts'

/** What of an order is about a person, in the words of whoever has to answer for it. */
export function personalDataHeld({ order }: OrderRecord): readonly string[] {
  const held: string[] = []
  if (order.customer) held.push('customer')
  if (order.groups.some((group) => group.shipTo !== null)) held.push('delivery address')
  if (order.note !== null) held.push('note')
  if (order.lines.some((line) => line.comment !== null)) held.push('line comments')
  return held
}

/** The order without anything about a person; number, quantities and links stay. */
export const withoutPersonalData = (record: OrderRecord, at: string): OrderRecord => ({
  ...record,
  personalDataPurgedAt: at,
  order: {
    ...record.order,
    customer: null,
    note: null,
    groups: record.order.groups.map((group) => ({ ...group, shipTo: null })),
    lines: record.order.lines.map((line) => ({ ...line, comment: null })),
  },
})

const finished: ReadonlySet<PickingRecord['state']> = new Set(['done', 'cancelled', 'skipped'])

/** Nothing of it is to be sent or decided any more, so that nobody needs to know whose it is. */
export const isFinished = ({ open }: OrderRecord, pickings: readonly PickingRecord[]): boolean =>
  !open && pickings.every((one) => finished.has(one.state))
