import type { Rejected } from '@connect/core'
import type { Written } from '../client/answer.ts'
import { portions } from './keys.ts'
import { endOf, type Row, settle } from './rows.ts'

export interface Dividing<Record, Value, Data> {
  readonly size: number
  send(rows: readonly Row<Record, Value>[]): Promise<Written<Data>>
  /** Gives each row its outcome; one without is sent again. */
  take(rows: readonly Row<Record, Value>[], data: Data): void
  /** Of a row that was refused alone. */
  refuse(record: Record, reason: string): Rejected
}

/**
 * Sends rows in requests of so many, one after the other. A request that is refused as a whole is halved until the bad row is alone: it never sinks the others.
 * Once the store certainly takes nothing now, or three replies in a row are lost, the rest is left unsent.
 */
export async function sendDivided<Record, Value, Data>(
  rows: readonly Row<Record, Value>[],
  how: Dividing<Record, Value, Data>,
): Promise<void> {
  const queue = portions(open(rows), how.size)
  let lost = 0
  for (let asked = 0; queue.length > 0 && asked < MOST_REQUESTS; asked += 1) {
    const part = queue.shift() as readonly Row<Record, Value>[]
    const written = await how.send(part)
    if (written.kind === 'answer') {
      how.take(part, written.data)
      const again = open(part)
      // A request of which nothing came is not sent for ever.
      if (again.length > 0 && again.length < part.length) queue.unshift(again)
      continue
    }
    const end = endOf(written)
    const [only, another] = part
    if (end === null && only && !another) settle(part, how.refuse(only.record, written.reason))
    else if (end === null) queue.unshift(...portions(part, Math.ceil(part.length / 2)))
    else settle(part, end)
    lost = end?.kind === 'uncertain' ? lost + 1 : 0
    if (end?.kind === 'retry' || end?.kind === 'rejected') for (const rest of queue.splice(0)) settle(rest, end)
    if (lost === MOST_LOST)
      for (const rest of queue.splice(0)) settle(rest, { kind: 'retry', afterMs: PAUSE, reason: 'the store does not answer' })
  }
}

const open = <Item extends Row<unknown, unknown>>(rows: readonly Item[]): readonly Item[] => rows.filter(({ outcome }) => outcome === null)

const MOST_REQUESTS = 400
const MOST_LOST = 3
const PAUSE = 60_000
