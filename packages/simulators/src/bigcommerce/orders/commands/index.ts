import type { StoreContext } from '../../context.ts'
import { deleteShipment, shipByHand } from '../../shipments/commands.ts'
import { archiveOrder, restoreOrder } from './archive-order.ts'
import { changeAddress } from './change-address.ts'
import { cancelOrder, changeStatus, payOrder } from './change-status.ts'
import { configureOrders } from './configure-orders.ts'
import { editOrder } from './edit-order.ts'
import { placeMany } from './place-many.ts'
import { placeOrder } from './place-order.ts'
import { refund } from './refund.ts'

export { deleteShipment, type ShipByHandInput, shipByHand } from '../../shipments/commands.ts'
export { archiveOrder, restoreOrder } from './archive-order.ts'
export { type ChangeAddressInput, changeAddress } from './change-address.ts'
export { cancelOrder, changeStatus, type OrderInput, payOrder } from './change-status.ts'
export { configureOrders } from './configure-orders.ts'
export { type EditOrderInput, editOrder } from './edit-order.ts'
export { type PlaceManyInput, placeMany } from './place-many.ts'
export { type PlaceOrderInput, placeOrder } from './place-order.ts'
export type { LineInput } from './read-line.ts'
export { type RefundInput, refund } from './refund.ts'

const table = {
  placeOrder,
  placeMany,
  changeStatus,
  payOrder,
  cancelOrder,
  editOrder,
  changeAddress,
  refund,
  archiveOrder,
  restoreOrder,
  shipByHand,
  deleteShipment,
  configureOrders,
} satisfies Readonly<Record<string, (context: StoreContext, input: never) => unknown>>

/** What shoppers and merchants do with orders, by name: every command checks its input and throws a CommandError that says what is wrong. */
export const orderCommands = table as Readonly<Record<string, (context: StoreContext, input: unknown) => unknown>>
