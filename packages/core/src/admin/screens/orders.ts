import type { Admin } from '../admin.ts'
import type { ListQuery } from '../views/list.ts'
import type { OrdersView } from '../views/orders.ts'
import { screenTitles } from './frame.ts'
import { closedTo, refusal } from './frame-access.ts'
import { closedList, emptyWords } from './frame-list.ts'
import { orderFilters } from './orders-filters.ts'
import { orderRow } from './orders-row.ts'

/** The store's orders, newest first: where each is, and why it is not further. */
export async function ordersScreen(admin: Admin, query: ListQuery): Promise<OrdersView> {
  const view = {
    title: screenTitles.orders,
    query,
    searchLabel: 'Order, picking order or tracking number',
    filters: orderFilters,
    notices: closedTo(admin),
  }
  const why = refusal(admin, 'view')
  if (why) return { ...view, orders: closedList(why) }
  const connection = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const { rows, next } = await admin.reports.orders(admin.connectionId, query)
  const empty = emptyWords(query, 'No orders have come from the store yet. They come with the first synchronization.', 'orders')
  return { ...view, orders: { rows: rows.map((report) => orderRow(admin, connection, report)), next, empty } }
}
