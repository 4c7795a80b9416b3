import type { SiteContext } from '../../context.ts'
import { addNote } from './add-note.ts'
import { cancelOrder, changeStatus, deleteOrder, pay, restoreOrder, trashOrder } from './change-status.ts'
import { editOrder } from './edit-order.ts'
import { fulfill } from './fulfill.ts'
import { placeMany } from './place-many.ts'
import { placeOrder } from './place-order.ts'
import { refund } from './refund.ts'

export { type AddNoteInput, addNote } from './add-note.ts'
export type { AddressInput } from './address.ts'
export { cancelOrder, changeStatus, deleteOrder, type OrderInput, pay, restoreOrder, trashOrder } from './change-status.ts'
export { type EditOrderInput, editOrder } from './edit-order.ts'
export { type FulfillInput, fulfill } from './fulfill.ts'
export { type PlaceManyInput, placeMany } from './place-many.ts'
export { type LineInput, type PlaceOrderInput, placeOrder } from './place-order.ts'
export { type RefundInput, refund } from './refund.ts'

const table = {
  placeOrder,
  placeMany,
  pay,
  changeStatus,
  editOrder,
  refund,
  cancelOrder,
  trashOrder,
  restoreOrder,
  deleteOrder,
  addNote,
  fulfill,
} satisfies Readonly<Record<string, (context: SiteContext, input: never) => unknown>>

/** What shoppers and merchants do with orders, by name: every command checks its input and throws a CommandError that says what is wrong. */
export const orderCommands = table as Readonly<Record<string, (context: SiteContext, input: unknown) => unknown>>
