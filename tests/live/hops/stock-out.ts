import type { Call } from '../machine/recorded.ts'
import { figuresOf } from '../walk/at-store.ts'
import { count } from '../walk/at-warehouse.ts'
import { exportStock, planned as plannedNow, type Write } from '../walk/at-worker.ts'
import { type Hop, noted } from '../walk/live.ts'

/** A request that writes figures, whichever way. */
export const writesStock = ({ method, route }: Call): boolean =>
  route === '/intellitrack/v1/stock' || (method === 'POST' && /^\/wc\/v3\/products\/((\d+)\/variations\/)?batch$/.test(route))

export const stockOut: Hop = {
  name: 'Everything is counted, and the store shows it',
  run: async (live) => {
    const { machine, notes, check, measure, options } = live
    const { row } = noted(notes.catalogue, 'catalogue')
    const counted = new Map(row.map(({ sku }, at) => [sku, 30 + (at % 7)]))
    await count(live, counted)
    const calls = machine.recorder.calls.length
    const { run, planned } = await exportStock(live)
    const writes = machine.recorder.calls.slice(calls).filter(writesStock)
    check('the run', [run.state, run.error], ['completed', null])
    const isCounted = ({ label }: Write): boolean => counted.has(label)
    check('figures it said it would write', planned.filter(isCounted).length, row.length)
    // Older stores do not follow an edited order with their stock.
    measure(
      'figures of the store put right besides',
      planned.filter((write) => !isCounted(write)).map(({ label, before, after }) => `${label} ${before} to ${after}`),
    )
    // Without the plugin the variations of each product are written apart.
    const together = writes.filter(({ route }) => !route.includes('/variations/'))
    check('requests that write', together.length, options.way === 'plugin' ? 1 : Math.ceil(row.length / 100))
    measure('figures', row.length)
    measure(
      'milliseconds of each request',
      writes.map(({ milliseconds }) => milliseconds),
    )
    if (options.way === 'plugin')
      measure(
        'as the store took them',
        writes.map(({ answer }) => told(answer)),
      )
    measure('counts of the run', run.counts)
    measure('seconds of the run', run.seconds)
    const shown = await figuresOf(live, row)
    const wrong = row.filter(({ id, sku }) => shown.get(id) !== counted.get(sku))
    check(
      'products that show another figure',
      wrong.map(({ sku }) => sku),
      [],
    )
    check('what would be sent once more', await plannedNow(live, 'export_inventory'), [])
  },
}

/** Milliseconds in the store, and how many ended how. */
function told(answer: string | null): Readonly<Record<string, number>> {
  const { outcomes = [], milliseconds = 0 } = JSON.parse(answer ?? '{}') as {
    outcomes?: readonly { outcome: string }[]
    milliseconds?: number
  }
  const ends: Record<string, number> = { milliseconds }
  for (const { outcome } of outcomes) ends[outcome] = (ends[outcome] ?? 0) + 1
  return ends
}
