import { rejected, retry, uncertain } from '@connect/core'
import type { Client } from '../client/client.ts'
import { FIELDS_PER_ACTIVATION, inventoryActivate } from '../operations/set-levels.ts'
import { type BatchWork, nextKey, type Portion, rowOf } from './batch-work.ts'
import type { Unsettled } from './set-levels.ts'

/** Stocks items at locations where they are not, so that their figures can be set; gives back the portions to set them with. */
export async function activate(client: Client, rows: readonly Unsettled[]): Promise<readonly Portion[]> {
  const ready = new Map<BatchWork, number[]>()
  for (let start = 0; start < rows.length; start += FIELDS_PER_ACTIVATION) {
    const together = rows.slice(start, start + FIELDS_PER_ACTIVATION)
    const written = await client.write(inventoryActivate(together.length), variablesOf(together))
    together.forEach(({ work, index }, field) => {
      const { stockKey } = rowOf(work, index)
      if (written.kind === 'lost') work.outcomes.set(index, uncertain(written.reason))
      else if (written.kind === 'notDone') work.outcomes.set(index, retry(written.afterMs, written.reason))
      else if (written.kind === 'refused')
        work.outcomes.set(index, rejected(written.access ? 'permission_missing' : 'not_stocked', `${stockKey}: ${written.reason}`))
      else {
        const [error] = written.data[`f${field}`]?.userErrors ?? [{ message: 'the shop could not stock it at the location' }]
        if (error) work.outcomes.set(index, rejected('not_stocked', `${stockKey}: ${error.message}`))
        else {
          work.activated.add(index)
          ready.set(work, [...(ready.get(work) ?? []), index])
        }
      }
    })
  }
  return [...ready].map(([work, indexes]) => ({ work, rows: indexes, key: nextKey(work) }))
}

function variablesOf(rows: readonly Unsettled[]): Record<string, string> {
  const entries = rows.flatMap(({ work, index }, field) => {
    const { stockKey, locationId } = rowOf(work, index)
    return [
      [`item${field}`, stockKey],
      [`location${field}`, locationId],
      [`key${field}`, `${work.batch.key}:activate:${index}`],
    ]
  })
  return Object.fromEntries(entries)
}
