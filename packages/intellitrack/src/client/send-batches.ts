import { type Outcome, onePerRecord, retry } from '@connect/core'
import type { z } from 'zod'
import type { Client } from './client.ts'
import { outcomeOf } from './outcome.ts'
import type { Reply } from './reply.ts'

export interface BatchCall<Record, Result, Value> {
  readonly path: string
  /** The contract's limit of elements in one call. */
  readonly limit: number
  element(record: Record): unknown
  readonly results: z.ZodType<{ readonly results: readonly Result[] }>
  outcome(result: Result, record: Record): Outcome<Value>
}

/**
 * One outcome per record, in order, however many calls it takes. After a call that did not go through, the rest is not sent but told to wait.
 * A batch that is refused whole because one record does not fit the contract is halved until that record stands alone (DESIGN 3, rule 1).
 */
export async function sendBatches<Record, Result, Value>(
  client: Client,
  call: BatchCall<Record, Result, Value>,
  records: readonly Record[],
): Promise<readonly Outcome<Value>[]> {
  const outcomes: Outcome<Value>[] = []
  const waiting = batchesOf(records, call.limit)
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    const body = { elements: batch.map(call.element) }
    const reply = counted(await client({ method: 'POST', path: call.path, body, reply: call.results }), batch.length)
    if (reply.kind === 'ok') {
      outcomes.push(...reply.value.results.map((result, index) => call.outcome(result, (batch as readonly Record[])[index] as Record)))
      continue
    }
    if (batch.length > 1 && isAboutARecord(reply)) {
      waiting.unshift(...batchesOf(batch, Math.ceil(batch.length / 2)))
      continue
    }
    const lost = outcomeOf(reply)
    outcomes.push(...batch.map(() => lost))
    if (lost.kind === 'rejected') continue
    const afterMs = lost.kind === 'retry' ? lost.afterMs : 0
    outcomes.push(...waiting.flat().map(() => retry(afterMs, 'The call before it did not go through')))
    break
  }
  return onePerRecord(records, outcomes)
}

function batchesOf<Record>(records: readonly Record[], limit: number): (readonly Record[])[] {
  const batches: (readonly Record[])[] = []
  for (let start = 0; start < records.length; start += limit) batches.push(records.slice(start, start + limit))
  return batches
}

/** Fewer or more results than elements say of none what became of it. */
function counted<Result>(reply: Reply<{ readonly results: readonly Result[] }>, wanted: number): typeof reply {
  if (reply.kind !== 'ok' || reply.value.results.length === wanted) return reply
  return { kind: 'lost', sent: 'maybe', reason: `The warehouse answered ${reply.value.results.length} results for ${wanted} records` }
}

/** The request as a whole could not be read or was too large: which record did it, only a smaller one tells. */
const isAboutARecord = (reply: Exclude<Reply<unknown>, { kind: 'ok' }>): boolean =>
  reply.kind === 'refused' && (reply.status === 400 || reply.status === 413)
