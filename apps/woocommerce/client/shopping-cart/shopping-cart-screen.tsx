import type { ShoppingCartView } from '@connect/core'
import { ScreenPage } from '../parts/screen-page.tsx'
import { FirstDataset } from './first-dataset.tsx'
import { LocationsForm } from './locations-form.tsx'
import { WarehouseAccess } from './warehouse-access.tsx'

/** Connect IntelliTrack, say which location shows which site's stock, make the first dataset: in this order. */
export const ShoppingCartScreen = ({ view }: { readonly view: ShoppingCartView }) => (
  <ScreenPage title={view.title} notices={view.notices}>
    <WarehouseAccess access={view.warehouse} />
    {view.locations && <LocationsForm view={view.locations} />}
    <FirstDataset dataset={view.firstDataset} />
  </ScreenPage>
)
