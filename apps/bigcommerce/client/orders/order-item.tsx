import { H2, Small, Text } from '@bigcommerce/big-design'
import type { OrderRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { RowActions } from '../list/row-actions.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

/** One order on a narrow screen. */
export function OrderItem({ order }: { readonly order: OrderRow }) {
  const { picking, ordered, picked, shipped } = screenWords.orders
  const { units, pickingOrders } = order
  const figures = [`${ordered} ${inWords(units.ordered)}`, `${picked} ${inWords(units.picked)}`, `${shipped} ${inWords(units.shipped)}`]
  return (
    <Stack $gap="xSmall">
      <Line $apart>
        <H2>{order.number}</H2>
        <StateBadge tone={order.tone}>{order.state}</StateBadge>
      </Line>
      <Small color="secondary60">{order.placed}</Small>
      {order.text && <Text>{order.text}</Text>}
      {pickingOrders.length > 0 && <Text>{`${picking}: ${pickingOrders.join(', ')}`}</Text>}
      <Text>{figures.join(' · ')}</Text>
      <RowActions id={order.orderId} about={order.number} row={order} />
    </Stack>
  )
}

const inWords = (units: number): string => units.toLocaleString('en')
