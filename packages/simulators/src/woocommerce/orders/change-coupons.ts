import type { SiteContext } from '../context.ts'
import type { CouponLine, Order, OrderLine } from '../model/orders.ts'
import { type Coupon, SHOP_KIND } from '../model/shop.ts'
import { nextId } from '../site/ids.ts'
import { decimal, round, sum } from './money.ts'
import { records, text } from './records.ts'
import { withTaxes } from './taxes.ts'

export function couponOf(context: SiteContext, code: string): Coupon | undefined {
  return [...context.world.collection<Coupon>(SHOP_KIND.coupon).values()].find((coupon) => coupon.code === code.toLowerCase())
}

/** Takes every coupon off and applies those that are posted, in their order. */
export function withCoupons(context: SiteContext, order: Order, posted: unknown): Order {
  const bare: Order = { ...order, couponLines: [], lines: order.lines.map((line) => ({ ...line, total: line.subtotal })) }
  const coupons = records(posted).flatMap((row) => couponOf(context, text(row['code']) ?? '') ?? [])
  return withTaxes(
    context,
    coupons.reduce((current, coupon) => applied(context, current, coupon), bare),
  )
}

function applied(context: SiteContext, order: Order, coupon: Coupon): Order {
  const off = order.lines.map((line) => discountOf(coupon, line, order.lines))
  const line: CouponLine = {
    id: nextId(context, 'item'),
    code: coupon.code,
    discount: decimal(round(sum(off, (one) => one))),
    discountType: coupon.discountType,
    nominalAmount: Number(coupon.amount),
    freeShipping: coupon.freeShipping,
    meta: [{ id: nextId(context, 'meta'), key: 'coupon_info', value: couponInfo(coupon) }],
  }
  const lines = order.lines.map((one, at) => ({ ...one, total: decimal(Number(one.total) - (off[at] ?? 0)) }))
  return { ...order, lines, couponLines: [...order.couponLines, line] }
}

/** No recording of fixed amounts. */
function discountOf(coupon: Coupon, line: OrderLine, lines: readonly OrderLine[]): number {
  const amount = Number(coupon.amount)
  const total = Number(line.total)
  if (coupon.discountType === 'percent') return round((total * amount) / 100)
  if (coupon.discountType === 'fixed_product') return Math.min(total, round(amount * line.quantity))
  const all = sum(lines, (one) => one.total)
  return all === 0 ? 0 : Math.min(total, round((amount * total) / all))
}

/** As WooCommerce keeps it short: id, code, type, amount. */
function couponInfo(coupon: Coupon): string {
  return JSON.stringify([coupon.id, coupon.code, coupon.discountType, Number(coupon.amount)])
}
