import { id, type OrderId } from '../../domain/ids.ts'
import type { StoreOrder } from '../../domain/order.ts'
import type { OrderRecord } from '../../records/order.ts'
import type { InboxRecord } from '../../records/work.ts'
import { nowOf, type RunContext } from '../context.ts'
import type { OrderRun } from './order-run.ts'
import { processOrders } from './process-orders.ts'

/** Orders read by id at once. */
const readLimit = 50

/** The signals about orders that wait; taken before the walk, so that one arriving during it waits for the next run. */
export const waitingSignals = (context: RunContext): Promise<readonly InboxRecord[]> =>
  context.unitOfWork.read(context.connectionId, async (r) =>
    (await r.inbox.unhandled()).filter(({ topic }) => topic === 'orders_changed' || topic === 'order_deleted'),
  )

/**
 * Reads the orders that signals named and that are not stored in at least that version: a store's search lags behind its signals.
 * A signal is marked as handled in the transaction that stores what it led to. What the walk of this run has brought in that very version says nothing new.
 */
export async function handleSignals(context: RunContext, run: OrderRun, signals: readonly InboxRecord[]): Promise<void> {
  const named = new Map<OrderId, InboxRecord[]>()
  const done: string[] = []
  for (const signal of signals) {
    if (signal.subject === null) done.push(signal.eventId)
    else named.set(id(signal.subject), [...(named.get(id(signal.subject)) ?? []), signal])
  }
  const stored = await storedOrders(context, [...named.keys()])
  const behind: OrderId[] = []
  for (const [orderId, events] of named) {
    const listed = context.mode === 'dry_run' && run.processed.has(orderId)
    if (listed || events.every((event) => isShown(event, stored.get(orderId) ?? null))) done.push(...events.map((event) => event.eventId))
    else behind.push(orderId)
  }
  await markHandled(context, done)
  for (let from = 0; from < behind.length; from += readLimit) {
    await context.progress('Orders that signals named')
    const ids = behind.slice(from, from + readLimit)
    const events = ids.flatMap((orderId) => named.get(orderId) ?? [])
    const read = await context.store.readOrders(ids, told(events))
    const fresh = read.filter(({ orderId, version }) => !run.processed.has(orderId) || stored.get(orderId)?.order.version !== version)
    await processOrders(context, run, [...fresh, ...deleted(events, read, stored)], (r) =>
      r.inbox.handled(
        events.map((event) => event.eventId),
        nowOf(context.clock),
      ),
    )
  }
}

/** The last word on each order, where all that came later says no less. */
function told(events: readonly InboxRecord[]): ReadonlyMap<OrderId, string> {
  const words = new Map<OrderId, string>()
  for (const { topic, subject, details } of events) {
    const orderId = id<OrderId>(subject ?? '')
    if (topic === 'orders_changed' && details !== null) words.set(orderId, details)
    else words.delete(orderId)
  }
  return words
}

const storedOrders = (context: RunContext, ids: readonly OrderId[]): Promise<ReadonlyMap<OrderId, OrderRecord>> =>
  context.unitOfWork.read(context.connectionId, async (r) => new Map((await r.orders.byIds(ids)).map((record) => [record.orderId, record])))

/** Whether what is stored is at least as new as the event. Where the two cannot be compared, it is not. */
function isShown({ topic, occurredAt }: InboxRecord, record: OrderRecord | null): boolean {
  if (!record) return false
  if (topic === 'order_deleted') return record.order.state === 'deleted'
  const [event, version] = [Date.parse(occurredAt ?? ''), Date.parse(record.order.version)]
  return !Number.isNaN(event) && !Number.isNaN(version) && version >= event
}

/** An order that was deleted cannot be read any more: what we knew of it becomes its last version. Gone from sight alone proves nothing. */
function deleted(
  events: readonly InboxRecord[],
  read: readonly StoreOrder[],
  stored: ReadonlyMap<OrderId, OrderRecord>,
): readonly StoreOrder[] {
  const ids = new Set(events.filter((event) => event.topic === 'order_deleted').map((event) => id<OrderId>(event.subject ?? '')))
  return [...ids].flatMap((orderId) => {
    const known = stored.get(orderId)
    const alive = read.some((order) => order.orderId === orderId)
    return known && !alive ? [{ ...known.order, state: 'deleted' as const, takesStock: false }] : []
  })
}

async function markHandled(context: RunContext, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0 || context.mode === 'dry_run') return
  await context.unitOfWork.transaction(context.connectionId, (r) => r.inbox.handled(eventIds, nowOf(context.clock)))
}
