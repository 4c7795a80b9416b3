import { Banner, BlockStack, Button, ButtonGroup, Card, InlineStack, List, Page, Text } from '@shopify/polaris'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAddress } from '../address/address.tsx'
import { appPath, storePath } from '../address/place.ts'
import { installApp, type RegisteredApp, type StoreView } from '../api.ts'
import { permissionsOf } from './scope-words.ts'

/** Shopify-managed install: the platform asks, with the scopes of the app's configuration; the app is opened only after the yes. */
export function Grant({ store, app, shop }: { readonly store: string; readonly app: RegisteredApp; readonly shop: StoreView }) {
  const { go } = useAddress()
  const queries = useQueryClient()
  const install = useMutation({
    mutationFn: () => installApp(store),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['store', store] })
      go(appPath(store, app.handle))
    },
  })
  return (
    <Page narrowWidth title={`Install ${app.name}`} subtitle={`in ${shop.name}`}>
      <BlockStack gap="400">
        {install.error && <Banner tone="critical">{install.error.message}</Banner>}
        <Card>
          <BlockStack gap="400">
            <Text as="h2" variant="headingMd">
              {app.name} will be able to
            </Text>
            <List gap="loose">
              {permissionsOf(app.scopes).map(({ thing, can }) => (
                <List.Item key={thing}>
                  <Text as="span" fontWeight="semibold">
                    {can}:
                  </Text>{' '}
                  {thing}
                </List.Item>
              ))}
            </List>
            <Text as="p" tone="subdued">
              You can uninstall it at any time, under Apps. It then loses its access at once.
            </Text>
            <InlineStack align="end">
              <ButtonGroup>
                <Button url={storePath(store)}>Cancel</Button>
                <Button variant="primary" loading={install.isPending} onClick={() => install.mutate()}>
                  Install
                </Button>
              </ButtonGroup>
            </InlineStack>
          </BlockStack>
        </Card>
      </BlockStack>
    </Page>
  )
}
