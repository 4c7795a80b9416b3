import type { OrderRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { Text } from '@shopify/polaris'
import { NameCell, StateCell } from '../list/cells.tsx'
import type { Column } from '../list/table.tsx'
import { OrderActions } from './order-actions.tsx'

const { order, state, picking, ordered, picked, shipped } = screenWords.orders

export const orderColumns: readonly Column<OrderRow>[] = [
  {
    title: order,
    width: '8.5rem',
    cell: ({ number, placed }) => <NameCell name={number} detail={placed} />,
  },
  {
    title: state,
    isWide: true,
    cell: (row) => <StateCell row={row} />,
  },
  { title: picking, width: '7rem', cell: ({ pickingOrders }) => pickingOrders.join(', ') },
  { title: ordered, isNumber: true, width: '4.5rem', cell: ({ units }) => <Units>{units.ordered}</Units> },
  { title: picked, isNumber: true, width: '4.5rem', cell: ({ units }) => <Units>{units.picked}</Units> },
  { title: shipped, isNumber: true, width: '4.5rem', cell: ({ units }) => <Units>{units.shipped}</Units> },
  { title: screenWords.list.actions, width: '7rem', cell: (row) => <OrderActions order={row} /> },
]

const Units = ({ children }: { readonly children: number }) => (
  <Text as="p" alignment="end" numeric>
    {children.toLocaleString('en')}
  </Text>
)
