import { applied, type LevelBatch, type Outcome, rejected, retry, uncertain } from '@connect/core'
import type { Client, Written } from '../client/client.ts'
import { isGid } from '../gid.ts'
import { FIELDS_PER_SET, inventorySet, type MutationPayloads } from '../operations/set-levels.ts'
import { activate } from './activate.ts'
import { type BatchWork, beginWork, nextKey, openRows, type Portion, rowOf, settleRows } from './batch-work.ts'
import { type Refusal, readRefusal } from './read-refusal.ts'
import { inputOf } from './set-input.ts'
import { resolveStale } from './stale.ts'

/**
 * Writes figures: 250 rows a field, four fields a request. One bad row fails its whole field (reference 1.7), so the rows that the shop names are
 * taken out and the rest is sent again; where it names none, the field is halved until the bad ones are alone. One outcome per row, always.
 */
export async function setLevels(client: Client, batches: readonly LevelBatch[]): Promise<readonly (readonly Outcome[])[]> {
  const works = batches.map(beginWork)
  let portions = works.flatMap((work) => firstPortion(work))
  const stale: Unsettled[] = []
  for (let round = 0; portions.length > 0 && round < MOST_ROUNDS; round += 1) {
    const next: Portion[] = []
    const unstocked: Unsettled[] = []
    for (const together of requestsOf(portions)) {
      const written = await send(client, together)
      together.forEach((portion, field) => {
        const found = judge(portion, written, field, together.length)
        stale.push(...found.stale)
        unstocked.push(...found.unstocked)
        next.push(...found.again)
      })
    }
    next.push(...(await activate(client, unstocked)))
    portions = next.filter((portion) => portion.rows.length > 0)
  }
  await resolveStale(client, stale)
  return works.map(({ batch, outcomes }) =>
    batch.rows.map((_, index) => outcomes.get(index) ?? retry(0, 'the shop kept refusing the batch')),
  )
}

/** A row whose end is not known yet. */
export interface Unsettled {
  readonly work: BatchWork
  readonly index: number
}

function firstPortion(work: BatchWork): readonly Portion[] {
  work.batch.rows.forEach((row, index) => {
    if (!isGid('InventoryItem', row.stockKey) || !isGid('Location', row.locationId))
      settleRows(work, [index], rejected('stock_item_gone', `${row.stockKey} at ${row.locationId} is no inventory item of a shop`))
  })
  const rows = [...work.batch.rows.keys()].filter((index) => !work.outcomes.has(index))
  return rows.length === 0 ? [] : [{ work, rows, key: nextKey(work) }]
}

function requestsOf(portions: readonly Portion[]): readonly (readonly Portion[])[] {
  const shared = portions.filter(({ alone }) => !alone)
  const requests: (readonly Portion[])[] = portions.filter(({ alone }) => alone).map((portion) => [portion])
  for (let start = 0; start < shared.length; start += FIELDS_PER_SET) requests.push(shared.slice(start, start + FIELDS_PER_SET))
  return requests
}

function send(client: Client, portions: readonly Portion[]): Promise<Written<MutationPayloads>> {
  const variables = portions.flatMap(({ work, rows, key }, field) => [
    [`input${field}`, inputOf(client.options.settings.stockFigure, work, rows)],
    [`key${field}`, key],
  ])
  return client.write(inventorySet(portions.length), Object.fromEntries(variables))
}

interface Judged {
  readonly again: readonly Portion[]
  readonly stale: readonly Unsettled[]
  readonly unstocked: readonly Unsettled[]
}
const nothing: Judged = { again: [], stale: [], unstocked: [] }

function judge(portion: Portion, written: Written<MutationPayloads>, field: number, fields: number): Judged {
  const { work, rows } = portion
  if (written.kind === 'lost') return ended(work, rows, uncertain(written.reason))
  if (written.kind === 'notDone') return ended(work, rows, retry(written.afterMs, written.reason))
  if (written.kind === 'refused' && written.access) return ended(work, rows, rejected('permission_missing', written.reason))
  if (written.kind === 'refused') return fields > 1 ? { ...nothing, again: [{ ...portion, alone: true }] } : halve(portion, written.reason)
  const payload = written.data[`f${field}`]
  if (!payload)
    return withoutPayload(
      portion,
      written.errors.find(({ path }) => path?.[0] === `f${field}`),
    )
  if (payload.userErrors.length === 0) return ended(work, rows, applied(null))
  return sort(portion, readRefusal(payload.userErrors, portion))
}

function sort(portion: Portion, refusal: Refusal): Judged {
  const { work, rows } = portion
  switch (refusal.kind) {
    case 'sameKey':
      return ended(work, rows, retry(IN_PROGRESS, refusal.reason))
    case 'newKey':
      return { ...nothing, again: [{ work, rows, key: nextKey(work) }] }
    case 'whole':
      return halve(portion, refusal.reason)
    case 'rows': {
      for (const [index, outcome] of refusal.rejected) work.outcomes.set(index, outcome)
      const waiting = new Set([...refusal.stale, ...refusal.unstocked])
      const rest = openRows(portion).filter((index) => !waiting.has(index))
      return {
        again: rest.length === 0 ? [] : [{ work, rows: rest, key: nextKey(work) }],
        stale: refusal.stale.map((index) => ({ work, index })),
        unstocked: refusal.unstocked.map((index) => ({ work, index })),
      }
    }
  }
}

/** A field that failed at the top of the reply: refused with a code of its own, or failed inside, and then perhaps done. */
function withoutPayload(
  portion: Portion,
  error: { readonly message: string; readonly extensions?: { readonly code?: string | null | undefined } | null | undefined } | undefined,
): Judged {
  const code = error?.extensions?.code ?? ''
  if (code === 'ACCESS_DENIED') return ended(portion.work, portion.rows, rejected('permission_missing', error?.message ?? code))
  if (!error || code === '' || code === 'INTERNAL_SERVER_ERROR')
    return ended(portion.work, portion.rows, uncertain(error?.message ?? 'the shop gave no answer'))
  return halve(portion, error.message)
}

function halve(portion: Portion, reason: string): Judged {
  const { work, rows } = portion
  const [only] = rows
  if (rows.length === 1 && only !== undefined)
    return ended(work, rows, rejected('stock_refused', `${rowOf(work, only).stockKey}: ${reason}`))
  const middle = Math.ceil(rows.length / 2)
  const halves = [rows.slice(0, middle), rows.slice(middle)]
  return { ...nothing, again: halves.map((half) => ({ work, rows: half, key: nextKey(work), alone: portion.alone ?? false })) }
}

function ended(work: BatchWork, rows: readonly number[], outcome: Outcome): Judged {
  settleRows(work, rows, outcome)
  return nothing
}

const MOST_ROUNDS = 24
const IN_PROGRESS = 2000
