import { figureOf } from '../walk/at-store.ts'
import { exportStock } from '../walk/at-worker.ts'
import { type Hop, noted } from '../walk/live.ts'

/** Somebody changes a figure in the store: it is told before it is overwritten, and End of Day puts it right. */
export const drift: Hop = {
  name: 'A figure that was changed in the store is reported, and put right at End of Day',
  run: async (live) => {
    const { merchant, notes, check } = live
    const sold = noted(notes.catalogue, 'catalogue').row[1]
    if (!sold) throw new Error('There is no product to change')
    const right = await figureOf(live, sold)
    const changed = (right ?? 0) + 5
    await merchant.put(`products/${sold.id}`, { stock_quantity: changed })
    const { run, planned } = await exportStock(live, 'end_of_day')
    check(
      'what would be written: from, to',
      planned.map(({ label, before, after }) => [label, Number(before), Number(after)]),
      [[sold.sku, changed, right]],
    )
    check('End of Day', [run.state, run.error], ['completed', null])
    check('what the store shows', await figureOf(live, sold), right)
  },
}
