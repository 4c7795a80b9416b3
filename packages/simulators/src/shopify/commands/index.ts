import type { ShopContext } from '../context.ts'
import { openDueFulfillmentOrders, releaseDueHolds, routeDueOrders } from '../orders/index.ts'
import * as changes from './change-order.ts'
import { configureOrders } from './configure-orders.ts'
import * as work from './fulfilment-work.ts'
import { placeOrder } from './place-order.ts'
import { refundLines } from './refund-lines.ts'

export { CommandError } from '../../server/reader.ts'
export * from './change-order.ts'
export { configureOrders } from './configure-orders.ts'
export * from './fulfilment-work.ts'
export type { LineInput, PlaceOrderInput } from './place-order.ts'
export { placeOrder } from './place-order.ts'
export { refundLines } from './refund-lines.ts'

/** What the shop's background jobs do that is due now: route new orders, release passing holds, open scheduled fulfilment orders. Returns the ids. */
export function runDueWork(context: ShopContext): { readonly routed: string[]; readonly released: string[]; readonly opened: string[] } {
  return { routed: routeDueOrders(context), released: releaseDueHolds(context), opened: openDueFulfillmentOrders(context) }
}

/** Routes every waiting order at once, due or not. */
export function routeOrdersNow(context: ShopContext): { readonly routed: string[] } {
  return { routed: routeDueOrders(context, Number.POSITIVE_INFINITY) }
}

type Command = (context: ShopContext, input: never) => unknown

const table = {
  placeOrder,
  refundLines,
  configureOrders,
  runDueWork,
  routeOrdersNow,
  editOrder: changes.editOrder,
  cancelOrder: changes.cancelOrder,
  changeAddress: changes.changeAddress,
  markPaid: changes.markPaid,
  voidPayment: changes.voidPayment,
  expirePayment: changes.expirePayment,
  archive: changes.archive,
  reopen: changes.reopen,
  deleteOrder: changes.deleteOrder,
  holdOrder: work.holdOrder,
  releaseHold: work.releaseHold,
  moveOrder: work.moveOrder,
  fulfilByHand: work.fulfilByHand,
  undoFulfilment: work.undoFulfilment,
  requestFulfilment: work.requestFulfilment,
  answerFulfilment: work.answerFulfilment,
} satisfies Readonly<Record<string, Command>>

/** What shoppers and merchants do, by name, for the control API: every command checks its input and throws a CommandError that says what is wrong. */
export const commands: Readonly<Record<string, (context: ShopContext, input: unknown) => unknown>> = table as Readonly<
  Record<string, (context: ShopContext, input: unknown) => unknown>
>
