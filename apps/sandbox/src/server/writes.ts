import type { JsonClient } from './json-client.ts'
import type { StoreSide } from './store-side.ts'

/** Everything else of the contract may change something. */
const readingOperation = /^(get|list|find)|^(createToken|endSession)$/

export interface Writes {
  readonly store: number
  readonly warehouse: number
  /** When the store was written to last. */
  readonly lastToStore: string | null
}

/** How often each side has been written to over its API since it started: what the walkthrough compares. The administrator's own work in the warehouse is counted too. */
export async function countWrites(side: StoreSide, warehouse: JsonClient): Promise<Writes> {
  const { count, last } = await side.writes()
  const { counts } = await warehouse<{ readonly counts: Readonly<Record<string, number>> }>('GET', '/_control/calls')
  const operations = Object.entries(counts).filter(([name]) => !readingOperation.test(name))
  return { store: count, warehouse: operations.reduce((sum, [, number]) => sum + number, 0), lastToStore: last }
}
