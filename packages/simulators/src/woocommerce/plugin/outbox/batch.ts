import type { SiteContext } from '../../context.ts'
import type { OutboxRow } from '../../model/plugin.ts'
import { orderOf } from '../../orders/documents.ts'
import { isDraft } from '../../orders/statuses.ts'
import { gmt, isoSecond, siteNow } from '../../site/dates.ts'
import { orderOfProtocol } from '../documents/order.ts'
import { fitting } from '../fitting.ts'
import { pluginOf } from '../state.ts'
import { waitingRows } from './rows.ts'

export interface Batch {
  readonly rows: readonly (readonly number[])[]
  readonly body: {
    readonly epoch: number
    readonly events: readonly PluginEvent[]
    readonly as_of: string
    readonly complete: boolean
  }
}

interface PluginEvent {
  readonly id: number
  readonly topic: OutboxRow['topic']
  readonly subject: string
  readonly at: string
  readonly order?: Record<string, unknown>
}

const SUBJECTS = 100

/** What waits, the oldest first, several rows of one subject as one event. */
export function nextBatch(context: SiteContext): Batch {
  const rows = waitingRows(context)
  const groups = grouped(rows.filter(({ refused }) => refused === null)).slice(0, SUBJECTS)
  return batchOf(
    context,
    fitting(told(context, groups), ({ events }) => events),
    rows,
  )
}

/** Some rows as a batch of their own; null: they are gone. */
export function batchOfRows(context: SiteContext, ids: readonly number[]): Batch | null {
  const all = waitingRows(context)
  const own = all.filter(({ id }) => ids.includes(id))
  return own.length === 0 ? null : batchOf(context, told(context, grouped(own)), all)
}

/** Rows that were refused and may be tried again, by subject. */
export function dueAgain(context: SiteContext, now: number): number[][] {
  const due = waitingRows(context).filter(({ refused, retryAt }) => refused !== null && retryAt <= now)
  return grouped(due).map((group) => group.map(({ id }) => id))
}

/** A change is there a moment before its row is: so long ago, both have happened. */
const MARGIN_MS = 60_000

/** Rows of one subject, and the event they make: none for a draft. */
interface Told {
  readonly ids: readonly number[]
  readonly events: readonly PluginEvent[]
}

function told(context: SiteContext, groups: readonly (readonly OutboxRow[])[]): Told[] {
  return groups.map((group) => ({ ids: group.map(({ id }) => id), events: eventOf(context, group) }))
}

function batchOf(context: SiteContext, groups: readonly Told[], all: readonly OutboxRow[]): Batch {
  const sent = new Set(groups.flatMap(({ ids }) => ids))
  const asOf = isoSecond(Date.parse(siteNow(context)) - MARGIN_MS)
  return {
    rows: groups.map(({ ids }) => ids),
    body: {
      epoch: pluginOf(context).epoch,
      events: groups.flatMap(({ events }) => events).toSorted((a, b) => a.id - b.id),
      as_of: gmt(asOf),
      complete: all.every(({ id, at }) => sent.has(id) || at > asOf),
    },
  }
}

function grouped(rows: readonly OutboxRow[]): OutboxRow[][] {
  const groups = new Map<string, OutboxRow[]>()
  for (const row of rows) {
    const family = row.topic === 'stock.changed' ? row.topic : row.topic.split('.')[0]
    const name = `${family} ${row.subject}`
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return [...groups.values()]
}

/** The last row of a subject speaks for all; an order is told as it is now, and one that is gone as deleted. */
function eventOf(context: SiteContext, group: readonly OutboxRow[]): PluginEvent[] {
  const last = group.at(-1)
  if (!last) return []
  const { id, topic, subject, at } = last
  const event = { id, topic, subject, at: gmt(at) }
  if (!topic.startsWith('order.')) return [event]
  const order = orderOf(context, Number(subject))
  if (!order) return [{ ...event, topic: 'order.deleted' }]
  if (isDraft(order.status)) return []
  return topic === 'order.changed' ? [{ ...event, order: orderOfProtocol(context, order) }] : [event]
}
