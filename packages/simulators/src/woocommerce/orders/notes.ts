import type { SiteContext } from '../context.ts'
import { type Email, ORDER_KIND, type OrderNote } from '../model/orders.ts'
import { siteNow } from '../site/dates.ts'
import { nextId } from '../site/ids.ts'
import { notes } from './documents.ts'

export interface NewNote {
  readonly text: string
  readonly forCustomer?: boolean
  /** Absent: the store itself. */
  readonly author?: string
  /** false: a note for the customer is kept but not mailed. */
  readonly mails?: boolean
}

/** Adds a note; one for the customer is mailed, and a second note says that it was. Whatever notes say, the order is not modified. */
export function addNote(
  context: SiteContext,
  orderId: number,
  { text, forCustomer = false, author = 'WooCommerce', mails = true }: NewNote,
): OrderNote {
  const note: OrderNote = {
    id: nextId(context, 'comment'),
    orderId,
    createdAt: siteNow(context),
    author,
    note: text,
    customerNote: forCustomer,
  }
  notes(context).put(String(note.id), note)
  if (forCustomer && mails) sendMail(context, orderId, 'customer_note', text)
  return note
}

const TITLES: Readonly<Record<Email['kind'], string>> = {
  customer_note: 'Customer note',
  completed_order: 'Completed order',
  fulfillment: 'Fulfillment created',
  processing_order: 'Processing order',
  refunded_order: 'Refunded order',
}

/** Mails the customer, and notes it. */
export function sendMail(context: SiteContext, orderId: number, kind: Email['kind'], text: string): Email {
  const id = context.world.next('email')
  const mail: Email = { id, orderId, kind, text, sentAt: siteNow(context) }
  context.world.collection<Email>(ORDER_KIND.email).put(String(id), mail)
  noteMail(context, orderId, TITLES[kind])
  return mail
}

/** A mail to the store's owner, or one of those that say nothing of a parcel: only its note is kept. */
export function noteMail(context: SiteContext, orderId: number, title: string): void {
  addNote(context, orderId, { text: `Email "${title}" sent.` })
}
