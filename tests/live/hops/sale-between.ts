import { figureOf, place } from '../walk/at-store.ts'
import { count, pickingOf } from '../walk/at-warehouse.ts'
import { exportStock } from '../walk/at-worker.ts'
import { type Hop, noted, type PlacedOrder } from '../walk/live.ts'
import { writesStock } from './stock-out.ts'

/** While a figure is under way, somebody buys. The plugin compares before it writes; the REST API cannot, and is right again with the next run. */
export const saleBetween: Hop = {
  name: 'A sale between reading and writing is not undone',
  run: async (live) => {
    const { machine, notes, check, measure, options } = live
    const [sold] = noted(notes.catalogue, 'catalogue').row
    if (!sold) throw new Error('There is no product to sell')
    await count(live, new Map([[sold.sku, 60]]))
    const bought: PlacedOrder[] = []
    const calls = machine.recorder.calls.length
    machine.recorder.before(writesStock, async () => bought.push(await place(live, [[sold, 2]])))
    const before = await figureOf(live, sold)
    const { run } = await exportStock(live)
    check('an order came between', bought.length, 1)
    const [first] = machine.recorder.calls.slice(calls).filter(writesStock)
    const between = await figureOf(live, sold)
    measure('shown before, and right after the run', [before, between])
    if (options.way === 'plugin') check('what the store said of the row', outcomeOf(first?.answer ?? null), 'stale')
    measure('counts of the run', run.counts)
    const [order] = bought
    if (order)
      await live.until(
        () => pickingOf(live, order),
        (found) => found.length > 0,
      )
    const last = await exportStock(live)
    check('the run after it', [last.run.state, last.run.error], ['completed', null])
    check('what the store shows: 60 counted, 2 sold', await figureOf(live, sold), 58)
  },
}

const outcomeOf = (answer: string | null): string | undefined =>
  (JSON.parse(answer ?? '{}') as { readonly outcomes?: readonly { readonly outcome: string }[] }).outcomes?.[0]?.outcome
