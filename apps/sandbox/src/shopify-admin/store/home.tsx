import { BlockStack, Card, InlineGrid, Link, Page, Text } from '@shopify/polaris'
import { storePath } from '../address/place.ts'
import type { RegisteredApp, StoreView } from '../api.ts'
import { AppCard } from '../install/app-card.tsx'
import { useList } from './use-list.ts'

export function StoreHome({ store, app, shop }: { readonly store: string; readonly app: RegisteredApp; readonly shop: StoreView }) {
  const orders = useList<{ readonly closedAt: string | null; readonly cancelledAt: string | null }>(store, 'orders')
  const products = useList<object>(store, 'products')
  const open = orders.data?.filter((order) => !order.closedAt && !order.cancelledAt).length
  return (
    <Page title={shop.name} subtitle="A simulated store. What its shoppers do is done on the sandbox’s page.">
      <BlockStack gap="400">
        <AppCard store={store} app={app} shop={shop} />
        <InlineGrid columns={{ xs: 1, sm: 2 }} gap="400">
          <Figure title="Open orders" value={open} url={`${storePath(store)}/orders`} link="See the orders" />
          <Figure title="Products" value={products.data?.length} url={`${storePath(store)}/products`} link="See the products" />
        </InlineGrid>
      </BlockStack>
    </Page>
  )
}

function Figure(props: { readonly title: string; readonly value: number | undefined; readonly url: string; readonly link: string }) {
  return (
    <Card>
      <BlockStack gap="100">
        <Text as="h2" variant="headingSm">
          {props.title}
        </Text>
        <Text as="p" variant="headingLg">
          {props.value?.toLocaleString('en') ?? '…'}
        </Text>
        <Link url={props.url}>{props.link}</Link>
      </BlockStack>
    </Card>
  )
}
