import { Badge, BlockStack, Card, InlineStack, Page, SkeletonPage, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { at } from '../../admins/at.ts'
import { storePath } from '../address/place.ts'
import { customerOf, type FulfilmentDocument, fulfilmentOf, numberOf, type OrderDocument, words } from './documents.ts'
import { Missing } from './missing.tsx'
import { useList } from './use-list.ts'

export function OrderPage({ store, id }: { readonly store: string; readonly id: string }) {
  const orders = useList<OrderDocument>(store, 'orders')
  const fulfilments = useList<FulfilmentDocument>(store, 'fulfillments')
  const back = { content: 'Orders', url: `${storePath(store)}/orders` }
  if (!orders.data) return <SkeletonPage title="Order" />
  const order = orders.data.find((one) => numberOf(one.id) === id)
  if (!order) return <Missing what="order" back={back} />
  const parcels = (fulfilments.data ?? []).filter((one) => one.orderId === order.id && one.status === 'SUCCESS')
  const { shippingAddress: address } = order
  const lines = [
    address?.['company'],
    address?.['address1'],
    address?.['address2'],
    [address?.['zip'], address?.['city']].filter(Boolean).join(' '),
    address?.['country'],
  ]
  return (
    <Page
      title={order.name}
      subtitle={at(order.createdAt)}
      backAction={back}
      titleMetadata={
        <InlineStack gap="100">
          <Badge tone={order.financialStatus === 'PAID' ? 'success' : 'attention'}>{words(order.financialStatus)}</Badge>
          <Badge tone={fulfilmentOf(order) === 'Fulfilled' ? 'success' : 'attention'}>
            {order.cancelledAt ? 'Canceled' : fulfilmentOf(order)}
          </Badge>
        </InlineStack>
      }
    >
      <BlockStack gap="400">
        <Part title="Items">
          {order.lines.map((line) => (
            <InlineStack key={line.id} align="space-between" gap="400" wrap={false}>
              <Text as="span">
                {line.title}
                {line.sku && (
                  <Text as="span" tone="subdued">
                    {' '}
                    {line.sku}
                  </Text>
                )}
              </Text>
              <Text as="span" numeric>
                {line.currentQuantity} × {line.price} {order.currencyCode}
              </Text>
            </InlineStack>
          ))}
        </Part>
        <Part title="Shipments">
          {parcels.length === 0 && (
            <Text as="p" tone="subdued">
              Nothing has been shipped yet.
            </Text>
          )}
          {parcels.map((parcel) => (
            <Text as="p" key={parcel.id}>
              {at(parcel.createdAt)}:{' '}
              {parcel.tracking.map(({ company, number }) => [company, number].filter(Boolean).join(' ')).join(', ') || 'without tracking'}
            </Text>
          ))}
        </Part>
        <Part title="Customer">
          <Text as="p">{customerOf(order)}</Text>
          {lines.filter(Boolean).map((line) => (
            <Text as="p" key={line}>
              {line}
            </Text>
          ))}
          {order.shippingLine && (
            <Text as="p" tone="subdued">
              {order.shippingLine.title}
            </Text>
          )}
        </Part>
      </BlockStack>
    </Page>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingSm">
          {title}
        </Text>
        {children}
      </BlockStack>
    </Card>
  )
}
