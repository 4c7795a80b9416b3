import { census } from '../census.ts'
import { addUp, runNow } from '../run-now.ts'
import type { Hop, Walk } from '../walk.ts'
import { warehouseList } from '../warehouse-lists.ts'

/** Sync and End of Day once more, with nothing changed: both only read, and the walk has left exactly what it made. */
export const nothingChanged: Hop = {
  name: 'Nothing changed, nothing written',
  run: async (walk) => {
    walk.check('what is under way before it', await walk.settled(), [])
    const before = await state(walk)
    for (const kind of ['sync', 'end_of_day']) {
      const { writes } = await walk.post<{ readonly writes: readonly unknown[] }>('/dry-run', { kind })
      walk.check(`what a dry run of ${kind} would write`, writes, [])
      const run = await runNow(walk, kind)
      walk.check(`the run of ${kind}`, [run?.state, run?.error], ['completed', null])
      walk.check('its counts add up', run !== null && addUp(run.counts), true)
      walk.check('what it applied', run?.counts['applied'], 0)
    }
    walk.check('writes, and the last entry of the history', await state(walk), before)
    const [first, now] = [walk.notes.before, await census(walk)]
    walk.check(
      'what the walk has made: items, picking orders, parcels, e-mails',
      [
        now.items - (first?.items ?? 0),
        now.pickingOrders - (first?.pickingOrders ?? 0),
        now.parcels - (first?.parcels ?? 0),
        now.emails - (first?.emails ?? 0),
      ],
      Object.values(walk.notes.made),
    )
  },
}

/** What any write would change: the calls of both sides' APIs, and the warehouse's own history. */
async function state(walk: Walk) {
  const history = await warehouseList<{ readonly id: string }>(walk, `${walk.store.division}/history`)
  return { ...(await walk.get<object>('/writes')), entries: history.length }
}
