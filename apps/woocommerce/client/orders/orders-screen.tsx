import type { OrderRow, OrdersView } from '@connect/core'
import { blockedActions } from '@connect/core/client'
import { screenWords } from '@connect/core/words'
import { NameCell, StateCell } from '../list/cells.tsx'
import { ListParts } from '../list/list-parts.tsx'
import { type Column, ListTable } from '../list/list-table.tsx'
import { RowActions } from '../list/row-actions.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'

/** Every order of the store: where it stands, what was sent, why it was not imported, and what can be done. */
export const OrdersScreen = ({ view: { title, notices, orders, query, filters, searchLabel } }: { readonly view: OrdersView }) => (
  <ScreenPage title={title} notices={notices}>
    <ListParts list={orders} query={query} filters={filters} searchLabel={searchLabel} blocked={blockedActions(orders.rows, orderKey)}>
      <ListTable title={title} rows={orders.rows} keyOf={orderKey} columns={columns} />
    </ListParts>
  </ScreenPage>
)

const orderKey = ({ orderId }: OrderRow): string => orderId

const { order, state, picking, ordered, picked, shipped } = screenWords.orders

const units = (header: string, name: keyof OrderRow['units']): Column<OrderRow> => ({
  ...{ id: name, header, width: '5.5em', isNumber: true },
  cell: (row) => row.units[name].toLocaleString('en'),
})

const columns: readonly Column<OrderRow>[] = [
  { id: 'order', header: order, width: '9em', cell: ({ number, placed }) => <NameCell name={number} detail={placed} /> },
  { id: 'state', header: state, cell: (row) => <StateCell {...row} /> },
  { id: 'picking', header: picking, width: '9em', cell: ({ pickingOrders }) => pickingOrders.join(', ') },
  ...[units(ordered, 'ordered'), units(picked, 'picked'), units(shipped, 'shipped')],
  {
    ...{ id: 'actions', header: screenWords.list.actions, width: '9em' },
    cell: (row) => <RowActions id={row.orderId} about={row.number} row={row} />,
  },
]
