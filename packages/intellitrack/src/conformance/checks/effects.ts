import { type Check, expectEqual } from '../check.ts'
import { makeItem, order } from '../fixtures.ts'

export const effectChecks: readonly Check[] = [
  {
    name: 'What became of a key can be asked: the order it made',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'effect')
      const effectKey = bench.named('effect/order|1')
      const made = await order(bench, { name: 'effect', itemNumber, quantity: 1, effectKey })
      const { status, body } = await bench.ask('GET', `${bench.division}/effects/${encodeURIComponent(effectKey)}`)
      expectEqual([status, body.result?.type, body.result?.id], [200, 'picking_order', made.order?.id], 'the effect')
    },
  },
  {
    name: 'A key that was never carried out answers 404 effect_unknown, also when its command was refused',
    run: async (bench) => {
      const effectKey = bench.named('refused-key')
      await order(bench, { name: 'refused', itemNumber: bench.named('nobody'), quantity: 1, effectKey })
      const { status, body } = await bench.ask('GET', `${bench.division}/effects/${encodeURIComponent(effectKey)}`)
      expectEqual([status, body.code], [404, 'effect_unknown'], 'the effect')
    },
  },
  {
    name: 'Many keys can be asked at once; unknown ones are left out',
    run: async (bench) => {
      const itemNumber = await makeItem(bench, 'many')
      const known = bench.named('many-key')
      await order(bench, { name: 'many', itemNumber, quantity: 1, effectKey: known })
      const { body } = await bench.ask('POST', `${bench.division}/effects:find`, { body: { keys: [known, bench.named('never')] } })
      expectEqual(
        [...(body.data ?? [])].map((one) => one.key),
        [known],
        'keys found',
      )
    },
  },
]
