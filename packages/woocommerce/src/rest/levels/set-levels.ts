import { applied, type LevelBatch, type LevelWrite, type Outcome, rejected, retry, Unavailable } from '@connect/core'
import { z } from 'zod'
import { sendDivided } from '../../map/divide.ts'
import { holderIn } from '../../map/keys.ts'
import { refusedAtOnce } from '../../map/level-write.ts'
import type { Row } from '../../map/rows.ts'
import { units } from '../../protocol/documents/fields.ts'
import type { RestClient } from '../client.ts'
import { learnImported, learnParents } from '../products/learn-parents.ts'

type LevelRow = Row<LevelWrite, null>

/**
 * Writes figures: products a hundred a request, variations a hundred a request of each product. `manage_stock` is never sent: the store drops the figure of
 * what it keeps no stock of, and its answer shows so; sent along, it would undo what the merchant switched off. A batch checks nothing, so figures are checked
 * before, and what the answer shows counts. A reply that is lost leaves its rows uncertain; they are read before anything is sent again.
 */
export async function setLevels(client: RestClient, batches: readonly LevelBatch[]): Promise<readonly (readonly Outcome[])[]> {
  const works = batches.map(({ rows }) => rows.map((record): LevelRow => ({ record, outcome: refusedAtOnce(record) })))
  const all = works.flat()
  const ids = all.flatMap(({ record, outcome }) => (outcome === null ? (holderIn(record.stockKey) ?? []) : []))
  await learnImported(client, ids)
  const strangers = await sendByParent(client, all)
  if (strangers.length > 0) {
    // Taken for products, and variations after all.
    await learnStrangers(client, strangers)
    await sendByParent(client, strangers)
  }
  return works.map((rows) => rows.map(({ outcome }) => outcome ?? retry(PAUSE, 'the store did not say what it keeps the stock on')))
}

/** Rows that were sent as products and are none; the others have their outcome then. */
async function sendByParent(client: RestClient, rows: readonly LevelRow[]): Promise<readonly LevelRow[]> {
  const groups = new Map<number, LevelRow[]>()
  for (const row of rows) {
    if (row.outcome !== null) continue
    const parent = client.memory.parents.get(holderOf(row)) ?? 0
    groups.set(parent, [...(groups.get(parent) ?? []), row])
  }
  const strangers: LevelRow[] = []
  for (const [parent, part] of groups) strangers.push(...(await sendGroup(client, parent, part)))
  return strangers
}

async function sendGroup(client: RestClient, parent: number, rows: readonly LevelRow[]): Promise<readonly LevelRow[]> {
  const strangers = new Set<LevelRow>()
  await sendDivided(rows, {
    size: ROWS,
    send: (part) =>
      client.write({
        method: 'POST',
        path: parent === 0 ? '/wc/v3/products/batch' : `/wc/v3/products/${parent}/variations/batch`,
        body: { update: part.map((row) => ({ id: holderOf(row), stock_quantity: row.record.figure })) },
        data: answer,
        repeat: 'once',
      }),
    take: (part, { update }) => {
      for (const [at, row] of part.entries()) {
        const told = update[at]
        row.outcome = outcomeOf(row, told)
        if (parent === 0 && told?.error?.code === IS_VARIATION) strangers.add(row)
      }
    },
    refuse: ({ stockKey }, reason) =>
      parent === 0
        ? rejected('stock_refused', `${stockKey}: ${reason}`)
        : rejected('stock_item_gone', `${stockKey}: its product is not in the store.`),
  })
  for (const row of strangers) row.outcome = null
  return [...strangers]
}

/** One request for each: there is no other way to ask for the product of a variation. */
async function learnStrangers(client: RestClient, rows: readonly LevelRow[]): Promise<void> {
  const ids = rows.map(holderOf)
  for (const id of ids) client.memory.parents.delete(id)
  try {
    await learnParents(client, ids)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    for (const row of rows) row.outcome = retry(error.retryAfterMs ?? PAUSE, error.message)
  }
  for (const row of rows)
    if (!client.memory.parents.get(holderOf(row)) && row.outcome === null)
      row.outcome = rejected('stock_item_gone', `${row.record.stockKey}: the store has no such product any more.`)
}

const holderOf = ({ record }: LevelRow): number => holderIn(record.stockKey) ?? 0

const one = z.object({
  id: z.number().nullish().catch(null),
  manage_stock: z
    .union([z.boolean(), z.literal('parent')])
    .nullish()
    .catch(null),
  stock_quantity: units.nullish().catch(null),
  error: z
    .object({ code: z.string(), message: z.string().catch('') })
    .nullish()
    .catch(null),
})
const answer = z.object({ update: z.array(one) })

function outcomeOf({ record }: LevelRow, told: z.infer<typeof one> | undefined): Outcome {
  const { stockKey, figure } = record
  if (!told || told.id !== holderIn(stockKey)) return { kind: 'uncertain', reason: 'the store did not say what became of it' }
  if (told.error) {
    const isGone = told.error.code.endsWith('_invalid_id')
    if (isGone) return rejected('stock_item_gone', `${stockKey}: the store has no such product any more.`)
    return rejected('stock_refused', `${stockKey}: ${told.error.message || told.error.code}`)
  }
  if (told.manage_stock === 'parent')
    return rejected('stock_refused', `${stockKey}: its product keeps the stock now. Import products first.`)
  if (told.manage_stock !== true) return rejected('not_tracked', `${stockKey}: no stock is kept of it.`)
  return told.stock_quantity === figure ? applied(null) : { kind: 'stale', actual: told.stock_quantity ?? 0 }
}

const IS_VARIATION = 'woocommerce_rest_invalid_product_id'
const ROWS = 100
const PAUSE = 30_000
