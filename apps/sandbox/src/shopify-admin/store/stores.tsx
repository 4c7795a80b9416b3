import { BlockStack, Button, Card, InlineStack, Page, Text } from '@shopify/polaris'
import { useQuery } from '@tanstack/react-query'
import { storePath } from '../address/place.ts'
import { listShops, readStore } from '../api.ts'

/** Every simulated store, where no address names one. */
export function Stores() {
  const stores = useQuery({
    queryKey: ['stores'],
    queryFn: async () => {
      const names = (await listShops()).map((domain) => domain.replace('.myshopify.com', ''))
      return Promise.all(names.map(async (store) => ({ store, ...(await readStore(store)) })))
    },
  })
  return (
    <Page narrowWidth title="Stores">
      <BlockStack gap="400">
        {stores.data?.map(({ store, name, granted }) => (
          <Card key={store}>
            <InlineStack align="space-between" blockAlign="center" gap="400">
              <BlockStack>
                <Text as="h2" variant="headingSm">
                  {name}
                </Text>
                <Text as="p" tone="subdued">
                  {granted ? 'Has the app' : 'Does not have the app yet'}
                </Text>
              </BlockStack>
              <Button url={storePath(store)} accessibilityLabel={`Open the admin of ${name}`}>
                Open
              </Button>
            </InlineStack>
          </Card>
        ))}
      </BlockStack>
    </Page>
  )
}
