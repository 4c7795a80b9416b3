import { Badge, BlockStack, Button, ButtonGroup, Card, InlineStack, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { appPath, storePath } from '../address/place.ts'
import type { RegisteredApp, StoreView } from '../api.ts'

/** The app in this store: to be opened, or to be installed. */
export function AppCard(props: {
  readonly store: string
  readonly app: RegisteredApp
  readonly shop: StoreView
  readonly children?: ReactNode
}) {
  const { store, app, shop } = props
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {app.name}
          </Text>
          {shop.granted ? <Badge tone="success">Installed</Badge> : <Badge>Not installed</Badge>}
        </InlineStack>
        {app.tagline && <Text as="p">{app.tagline}</Text>}
        <InlineStack>
          <ButtonGroup>
            {shop.granted ? (
              <Button variant="primary" url={appPath(store, app.handle)}>
                {`Open ${app.name}`}
              </Button>
            ) : (
              <Button variant="primary" url={`${storePath(store)}/app/grant`}>
                {`Install ${app.name}`}
              </Button>
            )}
            {props.children}
          </ButtonGroup>
        </InlineStack>
      </BlockStack>
    </Card>
  )
}
