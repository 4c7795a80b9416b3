import { figureOf, movedTo } from '../walk/at-store.ts'
import { type PickingOrder, pickingOf } from '../walk/at-warehouse.ts'
import { type Hop, type Live, noted, type PlacedOrder } from '../walk/live.ts'

export const changes: Hop = {
  name: 'An order is edited and refunded in part, another is cancelled',
  run: async (live) => {
    const { merchant, notes, check, measure } = live
    const { edited, cancelled } = noted(notes.orders, 'orders')
    const { blue } = noted(notes.catalogue, 'catalogue')
    const before = await figureOf(live, blue)
    let began = performance.now()
    await merchant.put(`orders/${edited.id}`, {
      shipping: { address_1: movedTo },
      line_items: [{ id: edited.line_items[0]?.id, quantity: 4 }],
    })
    await merchant.put(`orders/${cancelled.id}`, { status: 'cancelled' })
    const changed = await units(live, edited, 4)
    const gone = await live.until(
      () => pickingOf(live, cancelled),
      (found) => found.every(isOver),
    )
    measure('seconds until both had followed', ((performance.now() - began) / 1000).toFixed(1))
    check('units of the edited order', changed, 4)
    const address = (await pickingOf(live, edited)).at(0)?.shipTo?.address
    check('where it goes now', Object.values(address ?? {}).includes(movedTo), true)
    check('the cancelled one is not picked', gone.every(isOver), true)
    check('its units are back in the store', await figureOf(live, blue), (before ?? 0) + 2)
    began = performance.now()
    await merchant.post(`orders/${edited.id}/refunds`, {
      ...{ api_refund: false, reason: 'One was too many' },
      line_items: [{ id: edited.line_items[0]?.id, quantity: 1, refund_total: 9 }],
    })
    check('units of it after a refund of one', await units(live, edited, 3), 3)
    measure('seconds until the refund had followed', ((performance.now() - began) / 1000).toFixed(1))
  },
}

const isOver = ({ status, deletedAt }: PickingOrder): boolean => deletedAt !== null || status !== 'open'

const units = async (live: Live, order: PlacedOrder, wanted: number): Promise<number> => {
  const found = await live.until(
    () => pickingOf(live, order),
    (seen) => sum(seen) === wanted,
  )
  return sum(found)
}

const sum = (found: readonly PickingOrder[]): number =>
  found
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap(({ lines }) => lines)
    .reduce((all, { ordered }) => all + Number(ordered), 0)
