import type { Bench } from '../bench.ts'
import { type Check, expectEqual, expectTrue } from '../check.ts'
import { makeItem, order } from '../fixtures.ts'

const feed = async (bench: Bench, since: string) => {
  const { body } = await bench.ask(
    'GET',
    `${bench.division}/picking-orders?externalSystem=${bench.system}&changedSince=${encodeURIComponent(since)}&limit=200`,
  )
  return { rows: [...(body.data ?? [])], checkpoint: String(body.checkpoint) }
}

export const orderChecks: readonly Check[] = [
  {
    name: 'An order is received once: its reference again answers the order there is, whatever it says',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'once')
      const first = await order(bench, { name: 'once', itemNumber, quantity: 2 })
      const again = await order(bench, { name: 'once', itemNumber, quantity: 5, orderNumber: bench.named('other-number') })
      expectEqual([first.status, again.status], ['created', 'already'], 'first and second time')
      expectEqual([again.order?.id, again.order?.lines?.[0]?.ordered], [first.order?.id, '2'], 'the order and its quantity')
    },
  },
  {
    name: 'An unknown item rejects the whole order and names the line',
    run: async (bench) => {
      const result = await order(bench, { name: 'unknown', itemNumber: bench.named('nobody'), quantity: 1 })
      expectEqual([result.status, result.error?.code], ['rejected', 'unknown_item'], 'result')
      expectTrue(
        String(result.error?.message).includes(bench.named('nobody')),
        `The message does not name the item: ${result.error?.message}`,
      )
      const { body } = await bench.ask(
        'GET',
        `${bench.division}/picking-orders?externalSystem=${bench.system}&externalRef=${encodeURIComponent(bench.named('unknown'))}`,
      )
      expectEqual(body.data?.length, 0, 'orders made of it')
    },
  },
  {
    name: 'A taken order number is refused with duplicate_order_number',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'number')
      await order(bench, { name: 'number-1', itemNumber, quantity: 1, orderNumber: bench.named('taken') })
      const second = await order(bench, { name: 'number-2', itemNumber, quantity: 1, orderNumber: bench.named('taken') })
      expectEqual(second.error?.code, 'duplicate_order_number', 'the second order')
    },
  },
  {
    name: 'The feed shows every change after a checkpoint, and a cancelled order as a tombstone',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'feed')
      const before = await feed(bench, 'start')
      const made = await order(bench, { name: 'feed', itemNumber, quantity: 1 })
      const after = await feed(bench, before.checkpoint)
      expectEqual(
        after.rows.map((row) => row.id),
        [made.order?.id],
        'orders after the checkpoint',
      )
      await bench.ask('POST', `/v1/picking-orders/${made.order?.id}:cancel`)
      const last = await feed(bench, after.checkpoint)
      expectTrue(
        Boolean(last.rows.find((row) => row.id === made.order?.id)?.deletedAt),
        'The cancelled order is not in the feed as a tombstone',
      )
    },
  },
  {
    name: 'A cancelled order stays known by its reference, and is made again only when asked to',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'again')
      const made = await order(bench, { name: 'again', itemNumber, quantity: 1 })
      await bench.ask('POST', `/v1/picking-orders/${made.order?.id}:cancel`)
      const same = await order(bench, { name: 'again', itemNumber, quantity: 1 })
      expectEqual([same.status, Boolean(same.order?.deletedAt)], ['already', true], 'sent again')
      const anew = await order(bench, { name: 'again', itemNumber, quantity: 1, recreate: true })
      expectEqual(anew.status, 'created', 'sent with recreate')
    },
  },
  {
    name: 'Before the first pick an order can be changed, by whoever has seen its present version',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'change')
      const { order: made } = await order(bench, { name: 'change', itemNumber, quantity: 2 })
      const lines = [{ externalRef: 'change-1', itemNumber, quantity: '3' }]
      const path = `/v1/picking-orders/${made?.id}`
      const changed = await bench.ask('PATCH', path, { body: { version: made?.version, lines } })
      expectEqual([changed.status, changed.body.order?.lines?.[0]?.ordered], [200, '3'], 'the change')
      const stale = await bench.ask('PATCH', path, { body: { version: made?.version, lines } })
      expectEqual(stale.body.code, 'version_conflict', 'a change based on the old version')
    },
  },
]
