import type { OrdersView } from '@connect/core'
import { blockedActions } from '@connect/core/client'
import { ListCard } from '../list/list-card.tsx'
import { Rows } from '../list/rows.tsx'
import { Table } from '../list/table.tsx'
import { useIsTurning } from '../list/use-is-turning.ts'
import { ByWidth } from '../parts/by-width.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { orderColumns } from './order-columns.tsx'
import { OrderItem } from './order-item.tsx'

/** Every order of the store: where it stands, what was sent, why it was not imported, and what can be done. */
export function OrdersScreen({ view }: { readonly view: OrdersView }) {
  const { rows } = view.orders
  const isTurning = useIsTurning()
  const keyOf = ({ orderId }: (typeof rows)[number]): string => orderId
  return (
    <ScreenPage title={view.title} notices={view.notices}>
      <ListCard
        list={view.orders}
        query={view.query}
        filters={view.filters}
        searchLabel={view.searchLabel}
        blocked={blockedActions(rows, keyOf)}
      >
        <ByWidth
          wide={<Table rows={rows} keyOf={keyOf} columns={orderColumns} isLoading={isTurning} />}
          narrow={
            <Rows rows={rows} keyOf={keyOf}>
              {(order) => <OrderItem order={order} />}
            </Rows>
          }
        />
      </ListCard>
    </ScreenPage>
  )
}
