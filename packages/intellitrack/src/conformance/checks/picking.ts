import type { Bench } from '../bench.ts'
import { type Check, expectEqual, expectTrue } from '../check.ts'
import { makeItem, order, pick, stock } from '../fixtures.ts'

const ready = async (bench: Bench, name: string, quantity: number) => {
  const itemNumber = await makeItem(bench, name)
  await stock(bench, itemNumber, 10)
  const result = await order(bench, { name, itemNumber, quantity })
  return { itemNumber, id: String(result.order?.id), version: result.order?.version }
}

export const pickingChecks: readonly Check[] = [
  {
    name: 'From the first pick on an order is neither changed nor cancelled',
    run: async (bench) => {
      const { id, itemNumber } = await ready(bench, 'started', 3)
      const picked = await pick(bench, id, 1)
      expectTrue(Boolean(picked.body.firstPickAt), 'firstPickAt is empty after a pick')
      const lines = [{ externalRef: 'started-1', itemNumber, quantity: '2' }]
      const change = await bench.ask('PATCH', `/v1/picking-orders/${id}`, { body: { version: picked.body.version, lines } })
      const cancel = await bench.ask('POST', `/v1/picking-orders/${id}:cancel`)
      expectEqual([change.body.code, cancel.body.code], ['picking_started', 'picking_started'], 'change and cancel')
    },
  },
  {
    name: 'The last unit picked closes the order, and more than ordered is refused',
    run: async (bench) => {
      const { id } = await ready(bench, 'closing', 2)
      const over = await pick(bench, id, 3)
      expectEqual(over.body.code, 'exceeds_ordered', 'three of two')
      const all = await pick(bench, id, 2)
      expectEqual([all.body.status, all.body.closedBy], ['closed', 'fully_picked'], 'after the last unit')
    },
  },
  {
    name: 'A pick lowers what is on hand, and more than is there is refused',
    run: async (bench) => {
      const { id, itemNumber } = await ready(bench, 'shelf', 12)
      await pick(bench, id, 4)
      const { body } = await bench.ask('GET', `${bench.division}/inventory?itemNumber=${encodeURIComponent(itemNumber)}`)
      expectEqual(body.data?.[0]?.onHand, '6', 'on hand after 4 of 10')
      expectEqual((await pick(bench, id, 8)).body.code, 'insufficient_inventory', 'eight of six')
    },
  },
  {
    name: 'Parcels are recorded on open and closed orders, never for more than was picked',
    run: async (bench) => {
      const { id } = await ready(bench, 'parcels', 3)
      await pick(bench, id, 3)
      const ship = (quantity: number, trackingNumber: string) =>
        bench.ask('POST', `/v1/picking-orders/${id}/shipments`, {
          body: { trackingNumber, lines: [{ lineNumber: 1, quantity: String(quantity) }] },
        })
      const first = await ship(2, 'T-1')
      const over = await ship(2, 'T-2')
      const second = await ship(1, 'T-2')
      expectEqual([first.status, over.body.code, second.status], [201, 'exceeds_picked', 201], 'two, two more, one more')
      expectEqual(second.body.order?.shipments?.length, 2, 'parcels')
    },
  },
  {
    name: 'A closed order can be closed short, opened again and picked further',
    run: async (bench) => {
      const { id } = await ready(bench, 'reopen', 3)
      await pick(bench, id, 1)
      const closed = await bench.ask('POST', `/v1/picking-orders/${id}:close`)
      expectEqual([closed.body.status, (await pick(bench, id, 1)).body.code], ['closed', 'order_closed'], 'closed short')
      const open = await bench.ask('POST', `/v1/picking-orders/${id}:reopen`)
      expectEqual([open.body.status, (await pick(bench, id, 1)).status], ['open', 200], 'opened again')
    },
  },
]
