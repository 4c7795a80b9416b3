import { figureOf, place } from '../walk/at-store.ts'
import { pickingOf } from '../walk/at-warehouse.ts'
import { exportStock, orderState } from '../walk/at-worker.ts'
import { type Hop, noted } from '../walk/live.ts'

export const onHold: Hop = {
  name: 'An order on hold is not picked, and its units are not sold again',
  run: async (live) => {
    const { notes, check, measure } = live
    const { blue } = noted(notes.catalogue, 'catalogue')
    const before = await figureOf(live, blue)
    const began = performance.now()
    const held = await place(live, [[blue, 2]], 'on-hold')
    notes.held = held
    const state = await live.until(
      () => orderState(live, held),
      (seen) => seen !== 'not seen',
    )
    measure('seconds until it was known', ((performance.now() - began) / 1000).toFixed(1))
    measure('what became of it', state)
    check('it is known', state !== 'not seen', true)
    check('picking orders of it', await pickingOf(live, held), [])
    check('it took its units off the figure', await figureOf(live, blue), (before ?? 0) - 2)
    const sent = await exportStock(live)
    check('stock is sent', [sent.run.state, sent.run.error], ['completed', null])
    check('its figure stays', await figureOf(live, blue), (before ?? 0) - 2)
  },
}
