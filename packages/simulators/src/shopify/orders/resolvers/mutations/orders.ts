import type { ShopContext } from '../../../context.ts'
import type { Order, RestockType } from '../../../model/orders.ts'
import { announce } from '../../announce.ts'
import { archive, reopen } from '../../archive.ts'
import { type CancelReason, cancelOrder } from '../../cancel-order.ts'
import { changeOrder, orders } from '../../documents.ts'
import type { Outcome, Refusal } from '../../outcome.ts'
import { refund } from '../../refund.ts'
import { refundSource } from '../sources.ts'

interface Cancel {
  readonly orderId: string
  readonly reason: CancelReason
  readonly restock: boolean
  readonly refund?: boolean | null
  readonly refundMethod?: { readonly originalPaymentMethodsRefund?: boolean | null } | null
  readonly notifyCustomer?: boolean | null
  readonly staffNote?: string | null
}
interface RefundCreate {
  readonly input: {
    readonly orderId: string
    readonly note?: string | null
    readonly refundLineItems?:
      | readonly {
          readonly lineItemId: string
          readonly quantity: number
          readonly restockType?: RestockType
          readonly locationId?: string
        }[]
      | null
  }
}
interface ByInput {
  readonly input: { readonly id: string }
}

/** Mutations of whole orders. */
export const orderMutations = {
  Mutation: {
    orderCancel: (_: unknown, args: Cancel, context: ShopContext) => {
      const outcome = cancelled(context, args)
      if (!outcome.done) return { job: null, orderCancelUserErrors: outcome.refusals, userErrors: outcome.refusals }
      return { job: { id: `gid://shopify/Job/${context.random.uuid()}`, done: false }, orderCancelUserErrors: [], userErrors: [] }
    },
    orderClose: (_: unknown, args: ByInput, context: ShopContext) => withOrder(context, args.input.id, archive),
    orderOpen: (_: unknown, args: ByInput, context: ShopContext) => withOrder(context, args.input.id, reopen),
    refundCreate: (_: unknown, { input }: RefundCreate, context: ShopContext) => {
      const order = orders(context).get(input.orderId)
      if (!order) return { refund: null, order: null, userErrors: [{ field: ['orderId'], message: 'Order does not exist' }] }
      const lines = (input.refundLineItems ?? []).map((line) => ({ ...line, restockType: line.restockType ?? ('NO_RESTOCK' as const) }))
      const made = refund(context, order, { lines, note: input.note ?? null })
      if (!made.done) return { refund: null, order, userErrors: made.refusals }
      const after = orders(context).get(order.id) ?? order
      return { refund: refundSource(after, made.value), order: after, userErrors: [] }
    },
    tagsAdd: (_: unknown, args: Tags, context: ShopContext) =>
      tagged(context, args, (tags) => [...new Set([...tags, ...args.tags])].sort()),
    tagsRemove: (_: unknown, args: Tags, context: ShopContext) =>
      tagged(context, args, (tags) => tags.filter((tag) => !args.tags.includes(tag))),
  },
}

function cancelled(context: ShopContext, args: Cancel): Outcome<Order> {
  const bad = (field: string, message: string): Outcome<never> => ({
    done: false,
    refusals: [{ field: [field], message, code: 'INVALID' }] satisfies Refusal[],
  })
  const order = orders(context).get(args.orderId)
  if (!order) return { done: false, refusals: [{ field: ['orderId'], message: 'Order does not exist', code: 'NOT_FOUND' }] }
  if ((args.staffNote ?? '').length > 255) return bad('staffNote', 'Staff note is too long. Maximum length is 255 characters.')
  if (args.refundMethod && typeof args.refund === 'boolean')
    return bad('refund', 'Only one of the arguments `refund` or `refund_method` is allowed.')
  const refunds = args.refund ?? args.refundMethod?.originalPaymentMethodsRefund ?? false
  const { reason, restock } = args
  return cancelOrder(context, order, { reason, restock, refund: refunds, notifyCustomer: args.notifyCustomer ?? false })
}

function withOrder(context: ShopContext, id: string, change: (context: ShopContext, order: Order) => Order): object {
  const order = orders(context).get(id)
  if (!order) return { order: null, userErrors: [{ field: ['id'], message: 'Order does not exist' }] }
  const changed = change(context, order)
  if (changed !== order) announce(context, 'orders/updated', id)
  return { order: changed, userErrors: [] }
}

interface Tags {
  readonly id: string
  readonly tags: readonly string[]
}

function tagged(context: ShopContext, args: Tags, change: (tags: readonly string[]) => string[]): object {
  const order = orders(context).get(args.id)
  if (!order) return { node: null, userErrors: [{ field: ['id'], message: `Invalid id: ${args.id}` }] }
  const node = changeOrder(context, order.id, { tags: change(order.tags) })
  announce(context, 'orders/updated', order.id)
  return { node, userErrors: [] }
}
