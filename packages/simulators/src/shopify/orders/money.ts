import type { Order } from '../model/orders.ts'

/** What the order costs now, shipping included, units taken off it excluded: a decimal string of two places. */
export function totalPrice(order: Order): string {
  const lines = order.lines.reduce((sum, line) => sum + cents(line.price) * line.currentQuantity, 0)
  const shipping = order.cancelledAt === null ? cents(order.shippingLine?.price ?? '0') : 0
  return ((order.cancelledAt === null ? lines + shipping : lines) / 100).toFixed(2)
}

export function cents(amount: string): number {
  return Math.round(Number(amount) * 100)
}
