import { Button, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import type { Overview } from '../../shared/views.ts'
import { useView } from '../api/use-view.ts'
import { Panel } from '../parts/panel.tsx'
import { PlaceOrder } from './place-order.tsx'
import { StoreOrders } from './store-orders.tsx'
import { StoreProducts } from './store-products.tsx'

export function StorePanel() {
  const { data } = useView<Overview>('overview')
  const [placing, setPlacing] = useState(false)
  return (
    <Panel
      title="The store"
      about={
        data && (
          <>
            {data.store.name}, {data.store.domain}
          </>
        )
      }
      actions={
        <>
          {data && (
            <Button variant="default" component="a" href={data.admin} target="_blank" rel="noreferrer">
              {data.adminLabel}
            </Button>
          )}
          <Button onClick={() => setPlacing(true)}>Place an order</Button>
        </>
      }
    >
      <Tabs defaultValue="orders">
        <Tabs.List>
          <Tabs.Tab value="orders">Orders</Tabs.Tab>
          <Tabs.Tab value="products">Products and stock</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="orders">
          <StoreOrders />
        </Tabs.Panel>
        <Tabs.Panel value="products">
          <StoreProducts />
        </Tabs.Panel>
      </Tabs>
      <Text size="xs" c="dimmed" mt="xs">
        What a shopper or the merchant would do in the store is done here; the app learns of it only as from any store: it is told, or asks.
      </Text>
      {placing && <PlaceOrder onClose={() => setPlacing(false)} />}
    </Panel>
  )
}
