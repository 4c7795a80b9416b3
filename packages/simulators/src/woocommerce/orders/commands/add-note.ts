import { Reader } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import type { OrderNote } from '../../model/orders.ts'
import { addNote as add } from '../notes.ts'
import { findOrder } from './find.ts'

export interface AddNoteInput {
  readonly order: number
  readonly note: string
  /** Mailed to the customer. */
  readonly forCustomer?: boolean
}

export function addNote(context: SiteContext, input: AddNoteInput): OrderNote {
  const read = new Reader('addNote', input)
  return add(context, findOrder(context, read).id, { text: read.text('note'), forCustomer: read.flag('forCustomer', false) })
}
