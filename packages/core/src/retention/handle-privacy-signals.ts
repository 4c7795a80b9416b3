import type { ConnectionId, OrderId } from '../domain/ids.ts'
import { setProblems } from '../pipelines/problems.ts'
import type { Repositories, UnitOfWork } from '../ports/repositories.ts'
import type { InboxRecord } from '../records/work.ts'
import { addNote, type ByHand } from '../runs/notes.ts'
import { personalDataHeld, withoutPersonalData } from './personal-data.ts'
import { privacyDetailsOf, privacyTopics } from './privacy-details.ts'
import { redactOrders } from './redact-orders.ts'

const batch = 200

export interface PrivacyDone {
  readonly handled: number
  /** The store itself wants everything about people forgotten: what others keep of it has to go as well. */
  readonly storeRedacted: boolean
}

/**
 * Does what the store's privacy signals ask (Q-42), each in one transaction with its being handled. A customer's orders are purged once they are
 * finished: a signal about one still under way stays, and is looked at again. A request for data becomes a problem that lists what is held.
 */
export async function handlePrivacySignals(byHand: ByHand, unitOfWork: UnitOfWork, connectionId: ConnectionId): Promise<PrivacyDone> {
  const signals = await unitOfWork.read(connectionId, async (r) =>
    (await r.inbox.unhandled()).filter((signal) => privacyTopics.has(signal.topic)),
  )
  let handled = 0
  for (const signal of signals) if (await handle(byHand, unitOfWork, connectionId, signal)) handled += 1
  return { handled, storeRedacted: signals.some((signal) => signal.topic === 'privacy_store_redact') }
}

/** false: it waits. */
async function handle(byHand: ByHand, unitOfWork: UnitOfWork, connectionId: ConnectionId, signal: InboxRecord): Promise<boolean> {
  if (signal.topic === 'privacy_store_redact') await forgetEverybody(byHand, unitOfWork, connectionId)
  return unitOfWork.transaction(connectionId, async (r) => {
    const at = new Date(byHand.clock.now()).toISOString()
    const isDone = signal.topic === 'privacy_customer_redact' ? await forgetCustomer(byHand, r, signal, at) : true
    if (signal.topic === 'privacy_data_request') await listHeld(byHand, r, signal)
    if (signal.topic === 'privacy_store_redact')
      await addNote(
        byHand,
        r,
        await r.connection.get(),
        'store_redacted',
        'The store has closed its account here: all personal data of its orders was deleted',
      )
    if (isDone) await r.inbox.handled([signal.eventId], at)
    return isDone
  })
}

async function forgetCustomer(byHand: ByHand, r: Repositories, signal: InboxRecord, at: string): Promise<boolean> {
  const { purged, waiting } = await redactOrders(r, privacyDetailsOf(signal).orderIds, at)
  if (purged.length > 0) {
    const numbers = purged.map((record) => record.order.number).join(', ')
    const message = `The store asked to forget a customer: personal data of ${numbers} was deleted here. IntelliTrack keeps its own records`
    await addNote(byHand, r, await r.connection.get(), 'customer_redacted', message)
  }
  return waiting.length === 0
}

/** The store is gone: whatever state its orders are in. One that has come back meanwhile keeps the addresses of orders under way. */
async function forgetEverybody({ clock }: ByHand, unitOfWork: UnitOfWork, connectionId: ConnectionId): Promise<void> {
  for (let after: OrderId | null = null, more = true; more; ) {
    const from: OrderId | null = after
    const page = await unitOfWork.transaction(connectionId, async (r) => {
      const orders = await r.orders.page(from, batch)
      const at = new Date(clock.now()).toISOString()
      const isGone = (await r.connection.get()).state === 'disconnected'
      if (isGone) await r.orders.put(orders.filter((one) => !one.personalDataPurgedAt).map((record) => withoutPersonalData(record, at)))
      else
        await redactOrders(
          r,
          orders.map((record) => record.orderId),
          at,
        )
      return { last: orders.at(-1)?.orderId ?? null, more: orders.length === batch }
    })
    after = page.last
    more = page.more
  }
}

async function listHeld(byHand: ByHand, r: Repositories, signal: InboxRecord): Promise<void> {
  const { orderIds, request } = privacyDetailsOf(signal)
  const connection = await r.connection.get()
  const orders = (await r.orders.byIds(orderIds)).map((record) => ({ number: record.order.number, holds: personalDataHeld(record) }))
  const holding = orders.filter((order) => order.holds.length > 0)
  const what =
    holding.length === 0 ? 'nothing about this person is held' : `data is held with ${holding.map((order) => order.number).join(', ')}`
  const subjectId = `${connection.id}/${request ?? signal.eventId}`
  await setProblems(
    byHand,
    r,
    [subjectId],
    [
      {
        subjectKind: 'connection',
        subjectId,
        label: connection.storeName,
        code: 'privacy_data_request',
        message: `A customer of ${connection.storeName} asks what is kept about them${request ? ` (request ${request})` : ''}: ${what}`,
        details: { request, orders },
      },
    ],
  )
}
