import type { SiteContext } from '../context.ts'
import { text } from '../orders/records.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Site } from '../server/site.ts'
import { askBackend, objectOf, type Reply } from './backend.ts'
import { type Batch, batchOfRows, dueAgain, nextBatch } from './outbox/batch.ts'
import { outboxRows } from './outbox/rows.ts'
import { changePlugin, pluginNow, pluginOf } from './state.ts'

export interface PumpSummary {
  readonly delivered: number
  readonly failed: number
}

const TIMEOUT = 15_000
/** A run ends after so many batches; the next one goes on. */
const MOST = 50
/** Without a word for so long, an empty batch says that it is quiet. */
const QUIET = 300

/** Carries what waits to the backend: rows go once it has stored them, and only then. */
export async function pump(deployment: Deployment, site: Site): Promise<PumpSummary> {
  const ready = await site.command((context) => {
    const { active, key, nextAt, home } = pluginOf(context)
    if (!active || !key || home !== context.home) return null
    changePlugin(context, { pumpedAt: pluginNow(context) })
    return nextAt === null || nextAt <= pluginNow(context) ? { again: dueAgain(context, pluginNow(context)) } : null
  })
  if (!ready) return { delivered: 0, failed: 0 }
  const sum = { delivered: 0, failed: 0 }
  const count = (outcome: Outcome, events: number) => {
    sum[outcome === 'taken' ? 'delivered' : 'failed'] += outcome === 'taken' ? events : 1
    return outcome !== 'down'
  }
  for (let runs = 0; runs < MOST; runs += 1) {
    const batch = await site.query(nextBatch)
    if (batch.rows.length === 0 && (runs > 0 || !(await site.query(isQuiet)))) break
    const outcome = await deliver(deployment, site, batch)
    if (!count(outcome, batch.body.events.length)) return sum
    if (outcome === 'refused' && batch.rows.length > 1 && !(await singly(deployment, site, batch.rows, count))) return sum
    if (batch.rows.length === 0) break
  }
  await singly(deployment, site, ready.again, count)
  return sum
}

type Outcome = 'taken' | 'refused' | 'down'

/** One subject at a time, until the backend cannot be had. */
async function singly(
  deployment: Deployment,
  site: Site,
  groups: readonly (readonly number[])[],
  count: (outcome: Outcome, events: number) => boolean,
): Promise<boolean> {
  for (const ids of groups) {
    const batch = await site.query((context) => batchOfRows(context, ids))
    if (batch && !count(await deliver(deployment, site, batch), batch.body.events.length)) return false
  }
  return true
}

async function deliver(deployment: Deployment, site: Site, batch: Batch): Promise<Outcome> {
  const reply = await askWithFaults(deployment, site, batch)
  const object = objectOf(reply)
  if (reply.kind === 'answered' && reply.status === 200 && object?.['accepted'] === true) {
    await site.command((context) => taken(context, batch))
    return 'taken'
  }
  const isContent = isAboutContent(reply, await site.query((context) => pluginOf(context).failures))
  if (isContent && batch.rows.length > 0) {
    if (batch.rows.length === 1) await site.command((context) => refused(context, batch, said(reply)))
    return 'refused'
  }
  await site.command((context) => failed(context, said(reply)))
  return 'down'
}

/** A page may be a firewall's that dislikes one order, once it came so often. */
const PAGES = 3

/** Whether what is refused is what was sent: not who sent it, nor that it was now. */
function isAboutContent(reply: Reply, failures: number): boolean {
  if (reply.kind === 'none' || reply.status < 400 || reply.status >= 500 || [401, 429].includes(reply.status)) return false
  return reply.status === 413 || objectOf(reply) !== null || failures >= PAGES
}

/** Faults of the way there (`fail-before`) and back (`lose-reply`, when the backend has stored it). */
async function askWithFaults(deployment: Deployment, site: Site, batch: Batch): Promise<Reply> {
  const strikes = (kind: 'fail-before' | 'lose-reply') => deployment.faults.strike(kind, site.path, ['pump'])
  if (await strikes('fail-before')) return { kind: 'none', message: 'The backend could not be reached.' }
  const reply = await askBackend(deployment, site, '/plugin/events', batch.body, TIMEOUT)
  return reply && !(await strikes('lose-reply')) ? reply : { kind: 'none', message: 'No answer came.' }
}

/** What was met, in words. */
function said(reply: Reply): string {
  if (reply.kind === 'none') return reply.message
  const object = objectOf(reply)
  return object ? `${text(object['code']) ?? reply.status}: ${text(object['message']) ?? ''}` : `HTTP ${reply.status}, and no JSON`
}

function taken(context: SiteContext, batch: Batch): void {
  for (const id of batch.rows.flat()) outboxRows(context).delete(String(id))
  changePlugin(context, { sentAt: pluginNow(context), error: null, failures: 0, nextAt: null })
}

const AGAIN = 3_600

function refused(context: SiteContext, batch: Batch, why: string): void {
  for (const id of batch.rows.flat()) {
    const row = outboxRows(context).get(String(id))
    if (row) outboxRows(context).put(String(id), { ...row, attempts: row.attempts + 1, refused: why, retryAt: pluginNow(context) + AGAIN })
  }
}

const LONGEST = 600

/** Each pause is twice the one before; a little less than whole minutes, because the pump runs each minute. */
function failed(context: SiteContext, error: string): void {
  const failures = pluginOf(context).failures + 1
  const pause = Math.min(LONGEST, 60 * 2 ** Math.min(failures - 1, 10)) - 15
  changePlugin(context, { error, failures, nextAt: pluginNow(context) + pause })
}

function isQuiet(context: SiteContext): boolean {
  const { sentAt } = pluginOf(context)
  return sentAt === null || pluginNow(context) - sentAt >= QUIET
}
