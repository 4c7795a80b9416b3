import { already, applied, type LevelBatch, type LevelWrite, type Outcome, rejected, retry } from '@connect/core'
import { z } from 'zod'
import { sendDivided } from '../map/divide.ts'
import { holderIn } from '../map/keys.ts'
import { refusedAtOnce } from '../map/level-write.ts'
import type { Row } from '../map/rows.ts'
import { units } from '../protocol/documents/fields.ts'
import type { PluginClient } from './client.ts'

type LevelRow = Row<LevelWrite, null>

/**
 * Writes figures, a thousand rows in one request, each only if the store still shows what it is compared with. The store stops after 15 seconds: what it
 * did not look at is sent on. A reply that is lost leaves its rows uncertain; they are read before anything is sent again.
 */
export async function setLevels(client: PluginClient, batches: readonly LevelBatch[]): Promise<readonly (readonly Outcome[])[]> {
  const outcomes: (readonly Outcome[])[] = []
  for (const { key, rows } of batches) {
    const works = rows.map((record): LevelRow => ({ record, outcome: refusedAtOnce(record) }))
    await sendDivided(works, {
      size: ROWS,
      send: (part) => client.write({ route: 'stock', body: { key, rows: part.map(({ record }) => rowOf(record)) }, data: answer }),
      take: (part, data) => {
        for (const [at, row] of part.entries()) row.outcome = outcomeOf(row.record, data.outcomes[at])
      },
      refuse: ({ stockKey }, reason) => rejected('stock_refused', `${stockKey}: ${reason}`),
    })
    outcomes.push(works.map(({ outcome }) => outcome ?? retry(0, 'the store did not come to it in time')))
  }
  return outcomes
}

const rowOf = ({ stockKey, figure, comparedWith }: LevelWrite) => ({ id: holderIn(stockKey), quantity: figure, expected: comparedWith })

const rowOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('applied'), id: z.number() }),
  z.object({ outcome: z.literal('already'), id: z.number() }),
  z.object({ outcome: z.literal('stale'), id: z.number(), actual: units }),
  z.object({ outcome: z.literal('rejected'), id: z.number(), code: z.string().catch(''), message: z.string().catch('') }),
  z.object({ outcome: z.literal('retry'), id: z.number() }),
])
const answer = z.object({ outcomes: z.array(rowOutcome) })

/** null: it is sent again. An outcome of another row says nothing of this one. */
function outcomeOf({ stockKey }: LevelWrite, told: z.infer<typeof rowOutcome> | undefined): Outcome | null {
  if (!told || told.id !== holderIn(stockKey)) return { kind: 'uncertain', reason: 'the store did not say what became of it' }
  switch (told.outcome) {
    case 'applied':
      return applied(null)
    case 'already':
      return already(null)
    case 'stale':
      return { kind: 'stale', actual: told.actual }
    case 'rejected': {
      const known = refusals.get(told.code)
      return rejected(known?.code ?? 'stock_refused', `${stockKey}: ${known?.words ?? (told.message || told.code)}`)
    }
    case 'retry':
      return null
  }
}

/** The plugin's codes, as core knows them. */
const refusals: ReadonlyMap<string, { readonly code: string; readonly words: string }> = new Map([
  ['unknown_product', { code: 'stock_item_gone', words: 'the store has no such product any more.' }],
  ['not_tracked', { code: 'not_tracked', words: 'no stock is kept of it.' }],
  ['parent_tracked', { code: 'stock_refused', words: 'its product keeps the stock now. Import products first.' }],
  ['quantity_refused', { code: 'quantity_refused', words: 'the store does not take the figure.' }],
])

const ROWS = 1000
