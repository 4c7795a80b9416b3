import { Container, SimpleGrid, Stack } from '@mantine/core'
import { Header } from './parts/header.tsx'
import { NewcomerPanel } from './store/newcomer-panel.tsx'
import { StorePanel } from './store/store-panel.tsx'
import { SyncPanel } from './sync/sync-panel.tsx'
import { TroublePanel } from './trouble/trouble-panel.tsx'
import { WarehousePanel } from './warehouse/warehouse-panel.tsx'

/** Store and warehouse side by side, and between them what the sync did. */
export function Page() {
  return (
    <Container size="xl" py="md">
      <Stack>
        <Header />
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <StorePanel />
          <WarehousePanel />
        </SimpleGrid>
        <SyncPanel />
        <NewcomerPanel />
        <TroublePanel />
      </Stack>
    </Container>
  )
}
