import { figureOf, figuresOf } from '../walk/at-store.ts'
import { pickingOf, shelved } from '../walk/at-warehouse.ts'
import { asked, planned } from '../walk/at-worker.ts'
import { type Catalogue, type Hop, type Live, noted } from '../walk/live.ts'

/** The store's figure lacks what it has sold: what lies on the shelf is the figure and the units on open orders, those on hold too. */
export const inventory: Hop = {
  name: 'First inventory: the units of open orders are on the shelf as well',
  run: async (live) => {
    const { notes, check } = live
    const { simple, red, blue, parent, row } = noted(notes.catalogue, 'catalogue')
    const { open, held } = noted(notes.before, 'order from before')
    const figures = await Promise.all([simple, red, blue, parent].map((one) => figureOf(live, one)))
    check('what the store shows: mug, red, blue, rope', figures, [16, 10, 6, 15])
    const shelves = await shelved(live)
    check(
      'what lies on the shelf: mug, red, blue',
      [simple, red, blue].map(({ sku }) => shelves.get(sku)),
      [20, 10, 6],
    )
    await sharedStock(live, noted(notes.catalogue, 'catalogue'))
    const others = await figuresOf(live, row)
    const wrong = row.filter(({ id, sku }) => shelves.get(sku) !== others.get(id))
    check(
      'other products whose shelf differs from the store',
      wrong.map(({ sku }) => sku),
      [],
    )
    const arrived = await live.until(
      () => pickingOf(live, open),
      (orders) => orders.length > 0,
    )
    check(
      'the order from before is a picking order',
      arrived.map(({ orderNumber, status }) => [orderNumber, status]),
      [[open.number, 'open']],
    )
    check('picking orders of the one on hold', await pickingOf(live, held), [])
    check('what would be sent to the store now', await planned(live, 'export_inventory'), [])
  },
}

interface Problem {
  readonly code: string
  readonly label: string
  readonly message: string
}

/** Two variations that show one figure of their product: which of the two items lies on the shelf, nobody can tell, so a person is asked. */
async function sharedStock(live: Live, { small, large }: Catalogue): Promise<void> {
  const shelves = await shelved(live)
  const { problems } = await asked<{ readonly problems: readonly Problem[] }>(live, 'GET', 'problems')
  const shared = problems.filter(({ code }) => code === 'shared_stock')
  live.check(
    "variations with their product's stock: problem, and what lies on the shelf",
    [shared.length, shelves.get(small.sku) ?? 0, shelves.get(large.sku) ?? 0],
    [1, 0, 0],
  )
  live.measure('the problem says', shared[0]?.message ?? '')
}
