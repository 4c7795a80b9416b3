import type { Bench } from '../bench.ts'
import { type Check, expectEqual, expectTrue } from '../check.ts'

const upsert = async (bench: Bench, ...elements: readonly object[]) => {
  const { body } = await bench.ask('POST', `${bench.division}/items:batch`, { body: { elements } })
  return [...(body.results ?? [])]
}

export const itemChecks: readonly Check[] = [
  {
    name: 'An item is created once: the same key again answers the same and changes nothing',
    run: async (bench) => {
      const element = {
        itemNumber: bench.named('item'),
        mode: 'create_or_link',
        description: 'First',
        unitCost: '12.50',
        effectKey: bench.named('item-key'),
      }
      const [first] = await upsert(bench, element)
      const [again] = await upsert(bench, element)
      expectEqual([first?.status, again?.status, again?.replayed], ['created', 'created', true], 'created, then replayed')
    },
  },
  {
    name: 'A key used for something else is refused with effect_key_reused',
    run: async (bench) => {
      const key = bench.named('reused')
      await upsert(bench, { itemNumber: bench.named('reused-1'), mode: 'create_or_link', effectKey: key })
      const [other] = await upsert(bench, { itemNumber: bench.named('reused-2'), mode: 'create_or_link', effectKey: key })
      expectEqual([other?.status, other?.error?.code], ['rejected', 'effect_key_reused'], 'the second content')
    },
  },
  {
    name: 'An item that exists is linked, and nothing of it is overwritten',
    run: async (bench) => {
      const itemNumber = bench.named('linked')
      await upsert(bench, { itemNumber, mode: 'create_or_link', description: 'As it was' })
      const [second] = await upsert(bench, { itemNumber, mode: 'create_or_link', description: 'Something else' })
      const { body } = await bench.ask('GET', `${bench.division}/items/${encodeURIComponent(itemNumber)}`)
      expectEqual([second?.existed, body.description], [true, 'As it was'], 'existed, description')
    },
  },
  {
    name: 'A bad element does not sink its neighbours',
    run: async (bench) => {
      const good = { itemNumber: bench.named('good'), mode: 'create_or_link' }
      const bad = { itemNumber: bench.named('never-made'), mode: 'update', description: 'x' }
      const results = await upsert(bench, good, bad, { ...good, itemNumber: bench.named('good-2') })
      expectEqual(
        results.map((one) => one.status),
        ['created', 'rejected', 'created'],
        'results in order',
      )
      expectEqual(results[1]?.error?.code, 'unknown_item', 'the reason')
    },
  },
  {
    name: 'A list read page by page shows every row once',
    run: async (bench) => {
      const numbers = ['page-1', 'page-2', 'page-3'].map((name) => bench.named(name))
      await upsert(bench, ...numbers.map((itemNumber) => ({ itemNumber, mode: 'create_or_link' })))
      const seen: string[] = []
      for (let cursor = ''; ; ) {
        const { body } = await bench.ask(
          'GET',
          `${bench.division}/items?search=${encodeURIComponent(bench.named('page-'))}&limit=1${cursor}`,
        )
        seen.push(...[...(body.data ?? [])].map((row) => String(row.itemNumber)))
        if (!body.nextCursor) break
        cursor = `&cursor=${encodeURIComponent(String(body.nextCursor))}`
        expectTrue(seen.length < 50, 'The pages never end')
      }
      expectEqual([...seen].sort(), numbers, 'rows over all pages')
    },
  },
]
