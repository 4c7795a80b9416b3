import type { Call } from '../machine/recorded.ts'
import { figureOf, place } from '../walk/at-store.ts'
import { pickingOf } from '../walk/at-warehouse.ts'
import { quiet } from '../walk/at-worker.ts'
import { type Hop, noted } from '../walk/live.ts'

/** A question for orders, whichever way. */
const asksForOrders = ({ method, route }: Call): boolean =>
  /^\/intellitrack\/v1\/orders/.test(route) || (method === 'GET' && /^\/wc\/v3\/orders/.test(route))

/** The store tells of them: by the plugin's outbox, which carries the orders themselves, or by a webhook, after which they are read. */
export const orders: Hop = {
  name: 'Three orders are placed, and become picking orders',
  run: async (live) => {
    const { machine, notes, check, measure, options } = live
    const { simple, red, blue } = noted(notes.catalogue, 'catalogue')
    await quiet(live)
    const [calls, heard] = [machine.recorder.calls.length, machine.backend.heard.length]
    const began = performance.now()
    const placed = {
      shipped: await place(live, [
        [simple, 2],
        [red, 1],
      ]),
      edited: await place(live, [[red, 3]]),
      cancelled: await place(live, [[blue, 2]]),
    }
    notes.orders = placed
    const all = Object.values(placed)
    const seconds: number[] = []
    const arrived = await live.until(
      async () => {
        const found = await Promise.all(all.map((order) => pickingOf(live, order)))
        seconds[found.filter(({ length }) => length > 0).length] ??= (performance.now() - began) / 1000
        return found
      },
      (found) => found.every(({ length }) => length > 0),
    )
    await quiet(live)
    check(
      'picking orders: number, state, units of each item',
      arrived
        .flat()
        .map(({ orderNumber, status, lines }) => [
          orderNumber,
          status,
          lines.map(({ itemNumber, ordered }) => [itemNumber, Number(ordered)]),
        ]),
      [
        [
          placed.shipped.number,
          'open',
          [
            [simple.sku, 2],
            [red.sku, 1],
          ],
        ],
        [placed.edited.number, 'open', [[red.sku, 3]]],
        [placed.cancelled.number, 'open', [[blue.sku, 2]]],
      ],
    )
    check('where the first goes', Object.values(arrived[0]?.[0]?.shipTo?.address ?? {}).includes('12 Pier Road'), true)
    const asked = machine.recorder.calls.slice(calls).filter(asksForOrders)
    measure('seconds until all three were there', seconds[3]?.toFixed(1) ?? 'never')
    measure('requests for orders meanwhile', asked.length)
    const told = machine.backend.heard.slice(heard)
    measure('calls of the store meanwhile', told.length)
    if (options.way === 'plugin') check('requests for orders, where the outbox tells of them', asked.length, 0)
    else
      check(
        'the store told of them by webhook',
        told.some((line) => line.startsWith('POST /webhooks/')),
        true,
      )
    check('what the store shows: mug, red, blue', await Promise.all([simple, red, blue].map((one) => figureOf(live, one))), [14, 6, 4])
  },
}
