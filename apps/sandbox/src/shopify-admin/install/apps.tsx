import { Banner, BlockStack, Button, Modal, Page, Text } from '@shopify/polaris'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type RegisteredApp, type StoreView, uninstallApp } from '../api.ts'
import { AppCard } from './app-card.tsx'

export function Apps({ store, app, shop }: { readonly store: string; readonly app: RegisteredApp; readonly shop: StoreView }) {
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const uninstall = useMutation({
    mutationFn: () => uninstallApp(store),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['store', store] }),
    onSettled: () => setAsking(false),
  })
  return (
    <Page title="Apps">
      <BlockStack gap="400">
        {uninstall.error && <Banner tone="critical">{uninstall.error.message}</Banner>}
        <AppCard store={store} app={app} shop={shop}>
          {shop.granted && (
            <Button tone="critical" onClick={() => setAsking(true)}>
              Uninstall
            </Button>
          )}
        </AppCard>
      </BlockStack>
      <Modal
        open={asking}
        title={`Uninstall ${app.name}?`}
        onClose={() => setAsking(false)}
        primaryAction={{ content: 'Uninstall', destructive: true, loading: uninstall.isPending, onAction: () => uninstall.mutate() }}
        secondaryActions={[{ content: 'Cancel', onAction: () => setAsking(false) }]}
      >
        <Modal.Section>
          <Text as="p">
            It loses its access to this store at once, and no more syncs are made. Installed again, it goes on where it was.
          </Text>
        </Modal.Section>
      </Modal>
    </Page>
  )
}
