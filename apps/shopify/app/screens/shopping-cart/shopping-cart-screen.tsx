import type { ShoppingCartView } from '@connect/core'
import { BlockStack } from '@shopify/polaris'
import { ScreenPage } from '../parts/screen-page.tsx'
import { FirstDataset } from './first-dataset.tsx'
import { LocationsForm } from './locations-form.tsx'
import { WarehouseAccess } from './warehouse-access.tsx'

/** Connect IntelliTrack, say which location shows which site's stock, make the first dataset: in this order. */
export function ShoppingCartScreen({ view }: { readonly view: ShoppingCartView }) {
  return (
    <ScreenPage title={view.title} notices={view.notices}>
      <BlockStack gap="600">
        <WarehouseAccess access={view.warehouse} />
        {view.locations ? <LocationsForm view={view.locations} /> : null}
        <FirstDataset dataset={view.firstDataset} />
      </BlockStack>
    </ScreenPage>
  )
}
