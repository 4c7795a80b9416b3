import type { Order } from '../../model/orders.ts'
import { totalOf } from '../shape/totals.ts'

type Test = (order: Order) => boolean

/** The query's filters as one test of an order; the name of the field that cannot be read otherwise. Archived orders are seen only when asked for. */
export function readFilters(query: URLSearchParams): Test | { readonly invalid: string } {
  const tests: Test[] = [isDeleted(query)]
  for (const [field, read] of Object.entries(FILTERS)) {
    const value = query.get(field)
    if (value === null || value === '') continue
    const test = read(value)
    if (!test) return { invalid: field }
    tests.push(test)
  }
  return (order) => tests.every((test) => test(order))
}

const FILTERS: Readonly<Record<string, (value: string) => Test | null>> = {
  status_id: number((order, value) => order.statusId === value),
  min_id: number((order, value) => order.id >= value),
  max_id: number((order, value) => order.id <= value),
  customer_id: number((order, value) => order.customerId === value),
  channel_id: number((order, value) => order.channelId === value),
  min_total: number((order, value) => Number(totalOf(order)) >= value),
  max_total: number((order, value) => Number(totalOf(order)) <= value),
  min_date_created: instant((order, value) => Date.parse(order.createdAt) >= value),
  max_date_created: instant((order, value) => Date.parse(order.createdAt) <= value),
  min_date_modified: instant((order, value) => Date.parse(order.modifiedAt) >= value),
  max_date_modified: instant((order, value) => Date.parse(order.modifiedAt) <= value),
  email: text((order, value) => order.billing.email.toLowerCase() === value.toLowerCase()),
  payment_method: text((order, value) => order.paymentMethod === value),
  external_order_id: text((order, value) => order.externalOrderId === value),
  cart_id: text(() => false),
}

function isDeleted(query: URLSearchParams): Test {
  const wanted = query.get('is_deleted') === 'true'
  return (order) => order.isDeleted === wanted
}

function number(test: (order: Order, value: number) => boolean) {
  return (value: string): Test | null => (/^-?\d+(\.\d+)?$/.test(value) ? (order) => test(order, Number(value)) : null)
}

/** RFC 2822, or ISO 8601 with its offset; orders are kept to the second, and so the bounds are compared. */
function instant(test: (order: Order, value: number) => boolean) {
  return (value: string): Test | null => {
    const at = Math.floor(Date.parse(value) / 1_000) * 1_000
    return Number.isNaN(at) ? null : (order) => test(order, at)
  }
}

function text(test: (order: Order, value: string) => boolean) {
  return (value: string): Test =>
    (order) =>
      test(order, value)
}
