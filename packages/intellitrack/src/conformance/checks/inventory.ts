import type { Bench } from '../bench.ts'
import { type Check, expectEqual } from '../check.ts'
import { makeItem } from '../fixtures.ts'

const onHand = async (bench: Bench, itemNumber: string): Promise<number> => {
  const { body } = await bench.ask('GET', `${bench.division}/inventory?itemNumber=${encodeURIComponent(itemNumber)}`)
  return [...(body.data ?? [])].reduce((sum, row) => sum + Number(row.onHand), 0)
}

export const inventoryChecks: readonly Check[] = [
  {
    name: 'A quantity is added once for its key',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'added')
      const body = { elements: [{ key: bench.named('add'), itemNumber, locationId: bench.locationId, quantity: '40' }] }
      const first = await bench.ask('POST', `${bench.division}/inventory:add`, { body })
      const again = await bench.ask('POST', `${bench.division}/inventory:add`, { body })
      expectEqual([first.body.results?.[0]?.status, again.body.results?.[0]?.status], ['added', 'already'], 'first and second time')
      expectEqual(await onHand(bench, itemNumber), 40, 'on hand')
    },
  },
  {
    name: 'An unknown item or location is refused by name, beside rows that are added',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'mixed')
      const row = (name: string, item: string, locationId: string) => ({
        key: bench.named(name),
        itemNumber: item,
        locationId,
        quantity: '1',
      })
      const elements = [
        row('m1', bench.named('nobody'), bench.locationId),
        row('m2', itemNumber, 'no-such-location'),
        row('m3', itemNumber, bench.locationId),
      ]
      const { body } = await bench.ask('POST', `${bench.division}/inventory:add`, { body: { elements } })
      const results = [...(body.results ?? [])].map((one) => one.error?.code ?? one.status)
      expectEqual(results, ['unknown_item', 'unknown_location', 'added'], 'results')
    },
  },
  {
    name: 'An absolute adjustment sets what was counted, once for its key',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'counted')
      await bench.ask('POST', `${bench.division}/inventory:add`, {
        body: { elements: [{ key: bench.named('c1'), itemNumber, locationId: bench.locationId, quantity: '10' }] },
      })
      const body = {
        elements: [{ key: bench.named('c2'), itemNumber, locationId: bench.locationId, mode: 'absolute', quantity: '7', reason: 'Count' }],
      }
      const { body: answer } = await bench.ask('POST', `${bench.division}/inventory-adjustments`, { body })
      expectEqual([answer.results?.[0]?.before, answer.results?.[0]?.after], ['10', '7'], 'before and after')
      await bench.ask('POST', `${bench.division}/inventory-adjustments`, { body })
      expectEqual(await onHand(bench, itemNumber), 7, 'on hand')
    },
  },
]
