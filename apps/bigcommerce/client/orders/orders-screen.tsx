import type { OrderRow, OrdersView } from '@connect/core'
import { blockedActions } from '@connect/core/client'
import { ListPanel } from '../list/list-panel.tsx'
import { RowsByWidth } from '../list/rows-by-width.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { orderColumns } from './order-columns.tsx'
import { OrderItem } from './order-item.tsx'

const orderKey = ({ orderId }: OrderRow): string => orderId

/** Every order of the store: where it stands, what was sent, why it was not imported, and what can be done. */
export const OrdersScreen = ({ view: { title, notices, orders, query, filters, searchLabel } }: { readonly view: OrdersView }) => (
  <ScreenPage title={title} notices={notices}>
    <ListPanel list={orders} query={query} filters={filters} searchLabel={searchLabel} blocked={blockedActions(orders.rows, orderKey)}>
      <RowsByWidth rows={orders.rows} keyOf={orderKey} columns={orderColumns} item={(order) => <OrderItem order={order} />} />
    </ListPanel>
  </ScreenPage>
)
