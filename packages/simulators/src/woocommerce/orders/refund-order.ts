import type { SiteContext } from '../context.ts'
import type { Order, OrderLine, Refund, RefundLine } from '../model/orders.ts'
import { nextId } from '../site/ids.ts'
import { withMeta } from './meta.ts'
import { decimal, money, round, sum } from './money.ts'
import { moveOrder } from './move-order.ts'
import { sendMail } from './notes.ts'
import { number, type Row, record, records } from './records.ts'
import { keepRefund, refundable } from './refund-in-full.ts'
import { saveOrder } from './save-order.ts'
import { restockLine } from './stock.ts'

export interface NewRefund {
  /** null: what its lines add up to. */
  readonly amount: string | null
  readonly reason: string
  readonly lines: readonly {
    readonly lineId: number
    readonly quantity: number
    readonly total: number
    readonly taxes: Readonly<Record<number, number>>
  }[]
  readonly restock: boolean
  readonly meta?: unknown
}

export type Refunded =
  | { readonly kind: 'refunded'; readonly order: Order; readonly refund: Refund }
  | { readonly kind: 'refused'; readonly message: string }

/** Gives money back, and units where lines are named; a refund of all that is left makes the order refunded. */
export function refundOrder(context: SiteContext, order: Order, asked: NewRefund): Refunded {
  const left = refundable(context, order)
  const amount = round(
    asked.amount === null ? sum(asked.lines, ({ total, taxes }) => total + sum(Object.values(taxes), (tax) => tax)) : Number(asked.amount),
  )
  if (amount < 0 || amount > left) return { kind: 'refused', message: 'Invalid refund amount.' }
  const isFull = round(left - amount) <= 0
  const lines = refundLines(context, order, asked)
  const used = new Set(lines.flatMap(({ taxes }) => taxes.map(({ rateId }) => rateId)))
  const refund = keepRefund(context, order, {
    amount: decimal(amount),
    reason: asked.reason,
    full: isFull,
    restocked: asked.restock && lines.some(({ quantity }) => quantity > 0),
    lines,
    taxLines: order.taxLines.filter(({ rateId }) => used.has(rateId)).map((line) => ({ ...line, id: nextId(context, 'item') })),
    meta: withMeta(context, [], asked.meta),
  })
  const restocked = asked.restock ? lines.reduce((current, line) => restockedBy(context, current, line), order) : order
  sendMail(context, order.id, 'refunded_order', `${money(amount)} of order ${order.id} was refunded.`)
  const counted = { ...restocked, refundIds: [...restocked.refundIds, refund.id] }
  return { kind: 'refunded', refund, order: saveOrder(context, isFull ? moveOrder(context, counted, 'refunded') : counted, 'refunded') }
}

function restockedBy(context: SiteContext, order: Order, refunded: RefundLine): Order {
  const swap = (line: OrderLine) => (line.id === refunded.lineId ? restockLine(context, order, line, refunded.quantity) : line)
  return { ...order, lines: order.lines.map(swap) }
}

function refundLines(context: SiteContext, order: Order, { lines }: NewRefund): RefundLine[] {
  return order.lines.flatMap((line) => {
    const asked = lines.find(({ lineId }) => lineId === line.id)
    if (!asked || (asked.quantity === 0 && asked.total === 0)) return []
    const taxes = Object.entries(asked.taxes).map(([rateId, tax]) => ({
      rateId: Number(rateId),
      total: decimal(tax),
      subtotal: decimal(tax),
    }))
    const { quantity } = asked
    return [{ id: nextId(context, 'item'), lineId: line.id, quantity, total: decimal(asked.total), taxes, metaId: nextId(context, 'meta') }]
  })
}

/** `line_items` of a refund's body. */
export function refundLinesPosted(posted: unknown): NewRefund['lines'] {
  return records(posted).map((row) => ({
    lineId: number(row['id']),
    quantity: Math.trunc(number(row['quantity'])),
    total: number(row['refund_total']),
    taxes: taxesPosted(row),
  }))
}

function taxesPosted(row: Row): Readonly<Record<number, number>> {
  return Object.fromEntries(records(row['refund_tax']).map((tax) => [number(record(tax)['id']), number(record(tax)['refund_total'])]))
}
