import type { OrderRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { BlockStack, Text } from '@shopify/polaris'
import type { Column } from '../list/table.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { OrderActions } from './order-actions.tsx'

const { order, state, picking, ordered, picked, shipped } = screenWords.orders

export const orderColumns: readonly Column<OrderRow>[] = [
  {
    title: order,
    width: '8.5rem',
    cell: ({ number, placed }) => (
      <BlockStack>
        <Text as="span" fontWeight="semibold">
          {number}
        </Text>
        <Text as="span" tone="subdued" variant="bodySm">
          {placed}
        </Text>
      </BlockStack>
    ),
  },
  {
    title: state,
    isWide: true,
    cell: (row) => (
      <BlockStack gap="100" inlineAlign="start">
        <StateBadge tone={row.tone}>{row.state}</StateBadge>
        {row.text && <Text as="span">{row.text}</Text>}
      </BlockStack>
    ),
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
