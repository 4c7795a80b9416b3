import { applied, type LevelBatch, type LevelWrite, type Outcome, rejected, retry, uncertain } from '@connect/core'
import type { Client, Written } from '../client/client.ts'
import { adjust } from './adjust.ts'
import { mendTracking } from './mend-tracking.ts'
import { type Complaint, readRefusal } from './read-refusal.ts'
import { beginRows, type RowWork, requestsOf, settle } from './row-work.ts'
import { holderIn } from './stock-key.ts'

/**
 * Writes figures, up to 2,000 rows a request whichever batches they are of, one request after the other. A row that is refused fails its whole request (reference 2.4), so
 * the rows that the store names are taken out and the rest is sent again; where it names none, the request is halved until the bad ones are alone. `applied` means
 * accepted: what was accepted becomes visible later, so nothing is read to verify it.
 */
export async function setLevels(client: Client, batches: readonly LevelBatch[]): Promise<readonly (readonly Outcome[])[]> {
  const works = beginRows(batches, refusedAtOnce)
  const all = works.flat()
  const wrongHolder = await sendAll(client, requestsOf(all))
  if (wrongHolder.size > 0) {
    await mendTracking(client, wrongHolder)
    for (const [row, { sentence }] of await sendAll(client, requestsOf([...wrongHolder.keys()])))
      row.outcome = rejected('stock_refused', named(row, sentence))
  }
  return works.map((rows) => rows.map(({ outcome }) => outcome ?? retry(0, 'the store kept refusing the batch')))
}

/** Rows whose stock is kept on something else; the others have their outcome then, or are left over when the store refuses without end. */
async function sendAll(client: Client, requests: readonly (readonly RowWork[])[]): Promise<ReadonlyMap<RowWork, Complaint>> {
  const queue = [...requests]
  const wrongHolder = new Map<RowWork, Complaint>()
  for (let asked = 0; queue.length > 0 && asked < requests.length + MOST_REPAIRS; asked += 1) {
    const rows = queue.shift() as readonly RowWork[]
    const written = await adjust(client, rows)
    if (written.kind === 'refused' && !written.access && aboutRows.has(written.status)) queue.unshift(...divide(rows, written, wrongHolder))
    else {
      const { outcome, isLast } = endOf(written)
      settle(rows, outcome)
      if (isLast) for (const rest of queue.splice(0)) settle(rest, outcome)
    }
  }
  return wrongHolder
}

/** What to send instead of rows that were refused. */
function divide(
  rows: readonly RowWork[],
  refusal: Extract<Written<unknown>, { kind: 'refused' }>,
  wrongHolder: Map<RowWork, Complaint>,
): readonly (readonly RowWork[])[] {
  const complaints = readRefusal(refusal.problem, rows)
  const [only] = rows
  if (complaints.size === 0 && rows.length === 1 && only) settle(rows, rejected('stock_refused', named(only, refusal.reason)))
  else if (complaints.size === 0) {
    const middle = Math.ceil(rows.length / 2)
    return [rows.slice(0, middle), rows.slice(middle)]
  }
  for (const [row, complaint] of complaints) {
    if (complaint.kind === 'tracking') wrongHolder.set(row, complaint)
    else row.outcome = rejected(codes[complaint.kind], named(row, complaint.sentence))
  }
  const rest = rows.filter((row) => row.outcome === null && !wrongHolder.has(row))
  return rest.length === 0 ? [] : [rest]
}

/** `isLast`: the others would fare no better now. A lost reply is no reason to stop: nothing that follows depends on it. */
function endOf(written: Written<unknown>): { readonly outcome: Outcome; readonly isLast: boolean } {
  switch (written.kind) {
    case 'answer':
      return { outcome: applied(null), isLast: false }
    case 'lost':
      return { outcome: uncertain(written.reason), isLast: false }
    case 'notDone':
      return { outcome: retry(written.afterMs, written.reason), isLast: true }
    case 'refused':
      return { outcome: written.access ? rejected('permission_missing', written.reason) : retry(LONG_PAUSE, written.reason), isLast: true }
  }
}

function refusedAtOnce({ stockKey, locationId, figure }: LevelWrite): Outcome | null {
  const where = `${stockKey} at ${locationId}`
  if (!holderIn(stockKey)) return rejected('stock_item_gone', `${where}: nothing of this store has such a key.`)
  if (!/^[1-9]\d{0,14}$/.test(locationId)) return rejected('stock_location_gone', `${where}: this store has no such location.`)
  const isUnits = Number.isSafeInteger(figure) && figure >= 0 && figure <= MOST_UNITS
  return isUnits ? null : rejected('quantity_refused', `${where}: the store takes 0 to ${MOST_UNITS}, not ${figure}.`)
}

const named = ({ write }: RowWork, sentence: string): string => `${write.stockKey} at ${write.locationId}: ${sentence}`

const codes: Readonly<Record<Exclude<Complaint['kind'], 'tracking'>, string>> = {
  gone: 'stock_item_gone',
  untracked: 'stock_refused',
  place: 'stock_location_gone',
  quantity: 'quantity_refused',
  other: 'stock_refused',
}

/** Refusals that some rows are to blame for. Any other is about the whole. */
const aboutRows: ReadonlySet<number> = new Set([400, 409, 413, 422])
/** A store that refuses everything without saying why is not asked for ever. */
const MOST_REPAIRS = 150
const MOST_UNITS = 2_147_483_647
const LONG_PAUSE = 15 * 60_000
