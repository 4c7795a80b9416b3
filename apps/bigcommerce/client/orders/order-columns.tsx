import type { TableColumn } from '@bigcommerce/big-design'
import type { OrderRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { NameCell, StateCell } from '../list/cells.tsx'
import { RowActions } from '../list/row-actions.tsx'

const { order, state, picking, ordered, picked, shipped } = screenWords.orders

const unitsColumn = (header: string, name: keyof OrderRow['units']): TableColumn<OrderRow> => ({
  hash: name,
  header,
  align: 'right',
  width: '4.5rem',
  render: ({ units }) => units[name].toLocaleString('en'),
})

export const orderColumns: readonly TableColumn<OrderRow>[] = [
  { hash: 'order', header: order, width: '7rem', render: ({ number, placed }) => <NameCell name={number} detail={placed} /> },
  { hash: 'state', header: state, render: (row) => <StateCell {...row} /> },
  { hash: 'picking', header: picking, width: '6rem', render: ({ pickingOrders }) => pickingOrders.join(', ') },
  unitsColumn(ordered, 'ordered'),
  unitsColumn(picked, 'picked'),
  unitsColumn(shipped, 'shipped'),
  {
    hash: 'actions',
    header: screenWords.list.actions,
    width: '7rem',
    render: (row) => <RowActions id={row.orderId} about={row.number} row={row} />,
  },
]
