export interface WarehouseOrder {
  readonly id: string
  readonly orderNumber: string
  readonly status: 'open' | 'closed'
  readonly deletedAt: string | null
  readonly customer: { readonly name: string }
  readonly lines: readonly WarehouseLine[]
}
export interface WarehouseLine {
  readonly lineNumber: number
  readonly itemNumber: string
  readonly ordered: string
  readonly picked: string
  readonly shipped: string
}

const sum = (order: WarehouseOrder, field: 'ordered' | 'picked' | 'shipped') =>
  order.lines.reduce((total, line) => total + Number(line[field]), 0)

/** A picking order as the page lists it. */
export const shownOrder = (order: WarehouseOrder) => ({
  id: order.id,
  orderNumber: order.orderNumber,
  status: order.status,
  customer: order.customer.name,
  ordered: sum(order, 'ordered'),
  picked: sum(order, 'picked'),
  shipped: sum(order, 'shipped'),
  deleted: order.deletedAt !== null,
})
