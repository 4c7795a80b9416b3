import type { OrderRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { BlockStack, InlineStack, Text } from '@shopify/polaris'
import { StateBadge } from '../parts/state-badge.tsx'
import { OrderActions } from './order-actions.tsx'

/** One order on a narrow screen. */
export function OrderItem({ order }: { readonly order: OrderRow }) {
  const { picking, ordered, picked, shipped } = screenWords.orders
  const { units, pickingOrders } = order
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="h2" variant="headingSm">
          {order.number}
        </Text>
        <StateBadge tone={order.tone}>{order.state}</StateBadge>
      </InlineStack>
      <Text as="p" tone="subdued" variant="bodySm">
        {order.placed}
      </Text>
      {order.text && <Text as="p">{order.text}</Text>}
      {pickingOrders.length > 0 && (
        <Text as="p">
          {picking}: {pickingOrders.join(', ')}
        </Text>
      )}
      <Text as="p">
        {ordered} {inWords(units.ordered)} · {picked} {inWords(units.picked)} · {shipped} {inWords(units.shipped)}
      </Text>
      <OrderActions order={order} />
    </BlockStack>
  )
}

const inWords = (units: number): string => units.toLocaleString('en')
