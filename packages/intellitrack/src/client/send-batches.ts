import { type Outcome, onePerRecord } from '@connect/core'
import type { z } from 'zod'
import type { Client } from './client.ts'
import { outcomeOf } from './outcome.ts'

export interface BatchCall<Record, Result, Value> {
  readonly path: string
  /** The contract's limit of elements in one call. */
  readonly limit: number
  element(record: Record): unknown
  readonly results: z.ZodType<{ readonly results: readonly Result[] }>
  outcome(result: Result, record: Record): Outcome<Value>
}

/** One outcome per record, in order, however many calls it takes. After a call that did not go through, the rest is not sent but told to wait. */
export async function sendBatches<Record, Result, Value>(
  client: Client,
  call: BatchCall<Record, Result, Value>,
  records: readonly Record[],
): Promise<readonly Outcome<Value>[]> {
  const outcomes: Outcome<Value>[] = []
  for (let start = 0; start < records.length; start += call.limit) {
    const batch = records.slice(start, start + call.limit)
    const reply = await client({ method: 'POST', path: call.path, body: { elements: batch.map(call.element) }, reply: call.results })
    if (reply.kind === 'ok') {
      const answered = reply.value.results.map((result, index) => call.outcome(result, batch[index] as Record))
      outcomes.push(...onePerRecord(batch, answered))
      continue
    }
    const lost = outcomeOf(reply)
    outcomes.push(...batch.map(() => lost))
    if (lost.kind === 'rejected') continue
    const waiting: Outcome<Value> = {
      kind: 'retry',
      afterMs: lost.kind === 'retry' ? lost.afterMs : 0,
      reason: 'The call before it did not go through',
    }
    outcomes.push(...records.slice(start + batch.length).map(() => waiting))
    break
  }
  return outcomes
}
