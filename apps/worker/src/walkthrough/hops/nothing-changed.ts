import { runNow } from '../run-now.ts'
import type { Hop, Walk } from '../walk.ts'

/** Sync and End of Day once more, with nothing changed: both only read. */
export const nothingChanged: Hop = {
  name: 'Nothing changed, nothing written',
  run: async (walk) => {
    const before = await writes(walk)
    const sync = await runNow(walk, 'sync')
    const endOfDay = await runNow(walk, 'end_of_day')
    walk.check('both runs', [sync?.state, endOfDay?.state], ['completed', 'completed'])
    walk.check('writes to the store', (await writes(walk)).store - before.store, 0)
    walk.check('writes to the warehouse', (await writes(walk)).warehouse - before.warehouse, 0)
    await walk.put('/api/settings', { exportStock: walk.notes.settings?.exportStock ?? 'end_of_day' })
  },
}

const writes = (walk: Walk) => walk.get<{ readonly store: number; readonly warehouse: number }>('/api/writes')
