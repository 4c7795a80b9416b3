import { Badge, Link, Page, Text } from '@shopify/polaris'
import { at } from '../../admins/at.ts'
import { storePath } from '../address/place.ts'
import { customerOf, fulfilmentOf, numberOf, type OrderDocument, words } from './documents.ts'
import { ListTable } from './list-table.tsx'
import { useList } from './use-list.ts'

export function Orders({ store }: { readonly store: string }) {
  const orders = useList<OrderDocument>(store, 'orders')
  const rows = [...(orders.data ?? [])].sort((a, b) => b.number - a.number).map((order) => rowOf(order, store))
  return (
    <Page fullWidth title="Orders">
      <ListTable headings={['Order', 'Date', 'Customer', 'Payment', 'Fulfillment']} rows={rows} />
    </Page>
  )
}

function rowOf(order: OrderDocument, store: string) {
  const link = (
    <Link key="link" url={`${storePath(store)}/orders/${numberOf(order.id)}`}>
      {order.name}
    </Link>
  )
  const sent = <Sent key="sent" order={order} />
  const stacked = (
    <>
      <Text as="p" fontWeight="semibold">
        {link} {customerOf(order)}
      </Text>
      <Text as="p" tone="subdued">
        {at(order.createdAt)}
      </Text>
      {sent}
    </>
  )
  return { id: order.id, cells: [link, at(order.createdAt), customerOf(order), words(order.financialStatus), sent], stacked }
}

function Sent({ order }: { readonly order: OrderDocument }) {
  if (order.cancelledAt) return <Badge>Canceled</Badge>
  const sent = fulfilmentOf(order)
  return <Badge tone={sent === 'Fulfilled' ? 'success' : 'attention'}>{sent}</Badge>
}
