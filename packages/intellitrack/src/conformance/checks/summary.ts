import type { Bench } from '../bench.ts'
import { type Check, expectEqual, expectTrue } from '../check.ts'
import { makeItem, order, pick, stock } from '../fixtures.ts'

const rowOf = async (bench: Bench, itemNumber: string, query: string) => {
  let path = `${bench.division}/inventory-summary?${query}&limit=5000`
  for (;;) {
    const { status, body } = await bench.ask('GET', path)
    const found = [...(body.data ?? [])].find((row) => String(row.itemNumber) === itemNumber)
    if (found || !body.nextCursor) return { status, snapshot: String(body.snapshot), row: found, body }
    path = `${bench.division}/inventory-summary?snapshot=${body.snapshot}&cursor=${encodeURIComponent(String(body.nextCursor))}&limit=5000`
  }
}

export const summaryChecks: readonly Check[] = [
  {
    name: 'The summary gives on hand and what is unpicked on open orders; closed orders count for nothing',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'summary')
      await stock(bench, itemNumber, 40)
      const a = await order(bench, { name: 'sum-a', itemNumber, quantity: 5 })
      await order(bench, { name: 'sum-b', itemNumber, quantity: 4 })
      const c = await order(bench, { name: 'sum-c', itemNumber, quantity: 3 })
      await pick(bench, String(a.order?.id), 2)
      await bench.ask('POST', `/v1/picking-orders/${c.order?.id}:close`)
      const { row } = await rowOf(bench, itemNumber, `siteId=${encodeURIComponent(bench.siteId)}`)
      expectEqual([row?.onHand, row?.unpickedOnOpenOrders], ['38', '7'], 'on hand and unpicked')
    },
  },
  {
    name: 'Every page of a snapshot, and its picks, show the same instant whatever happens meanwhile',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'instant')
      await stock(bench, itemNumber, 10)
      const made = await order(bench, { name: 'instant', itemNumber, quantity: 2 })
      const { snapshot } = await rowOf(bench, itemNumber, `siteId=${encodeURIComponent(bench.siteId)}`)
      await pick(bench, String(made.order?.id), 2)
      const later = await rowOf(bench, itemNumber, `snapshot=${snapshot}`)
      expectEqual([later.row?.onHand, later.row?.unpickedOnOpenOrders], ['10', '2'], 'the snapshot after a pick')
      const picks = await bench.ask(
        'GET',
        `${bench.division}/inventory-summary/${snapshot}/picks?externalSystem=${bench.system}&limit=5000`,
      )
      const line = [...(picks.body.data ?? [])].find((row) => String(row.itemNumber) === itemNumber)
      expectEqual([line?.ordered, line?.picked], ['2', '0'], "the snapshot's picks")
    },
  },
  {
    name: 'A snapshot nobody took is refused with 410 snapshot_expired',
    run: async (bench) => {
      const { status, body } = await bench.ask('GET', `${bench.division}/inventory-summary?snapshot=snp_nobody`)
      expectEqual([status, body.code], [410, 'snapshot_expired'], 'an unknown snapshot')
      expectTrue(typeof body.message === 'string', 'no message')
    },
  },
]
