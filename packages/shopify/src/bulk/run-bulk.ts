import type { Client } from '../client/client.ts'
import { bulkRun, bulkStatus } from '../operations/bulk.ts'

/** done: where the result lies; null is an empty result. failed: nothing of it is used, not even the part that may exist, for it cannot be told from the whole. */
export type BulkResult = { readonly kind: 'done'; readonly url: string | null } | { readonly kind: 'failed'; readonly reason: string }

/** Runs one bulk query to its end. Two requests that count, and status polls that grow from one second to a minute (reference 1.7). */
export async function runBulk(client: Client, query: string): Promise<BulkResult> {
  const { data } = await client.read(bulkRun, { query })
  const started = data.bulkOperationRunQuery
  if (!started?.bulkOperation) return { kind: 'failed', reason: started?.userErrors[0]?.message ?? 'the shop did not start it' }
  const { id } = started.bulkOperation
  for (let pause = FIRST_PAUSE, waited = 0; waited <= PATIENCE; waited += pause, pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
    await client.options.timer.sleep(Math.round(pause), client.options.signal)
    const { bulkOperation } = (await client.read(bulkStatus, { id })).data
    if (!bulkOperation) return { kind: 'failed', reason: `${id} is gone` }
    if (bulkOperation.status === 'COMPLETED') return { kind: 'done', url: bulkOperation.url ?? null }
    if (ended.has(bulkOperation.status))
      return { kind: 'failed', reason: `${bulkOperation.status} ${bulkOperation.errorCode ?? ''}`.trim() }
  }
  return { kind: 'failed', reason: `it was not ready after ${PATIENCE / 60_000} minutes` }
}

const ended: ReadonlySet<string> = new Set(['FAILED', 'CANCELED', 'EXPIRED'])
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 60_000
const PATIENCE = 2 * 60 * 60_000
