import { List } from '../../admins/list.tsx'
import { Page } from '../parts/page.tsx'
import { PanelLink } from '../parts/panel-link.tsx'
import { storePath } from '../place.ts'
import {
  type LocationDocument,
  optionsOf,
  type ProductDocument,
  type StockDocument,
  shownVariants,
  type VariantDocument,
} from './documents.ts'
import { useList } from './use-list.ts'

const tracking = {
  none: 'Stock is not tracked',
  product: 'Stock is tracked for the product as a whole',
  variant: 'Stock is tracked by variant',
}

export function ProductPage({ store, id }: { readonly store: string; readonly id: string }) {
  const products = useList<ProductDocument>(store, 'products')
  const variants = useList<VariantDocument>(store, 'variants').data ?? []
  const stock = useList<StockDocument>(store, 'items').data ?? []
  const locations = useList<LocationDocument>(store, 'locations').data ?? []
  const product = products.data?.find((one) => String(one.id) === id)
  const back = <PanelLink href={storePath(store, '/products')}>All products</PanelLink>
  if (!product)
    return (
      <Page title="Product" actions={back}>
        <p className="Box">{products.data ? 'This store has no such product.' : '…'}</p>
      </Page>
    )
  const keptOn = (variant: VariantDocument) => (product.inventoryTracking === 'product' ? product.baseVariantId : variant.id)
  const shown = (variantId: number) => {
    const own = stock.filter((item) => item.variantId === variantId)
    const at = (locationId: number) => locations.find((one) => one.id === locationId)?.label ?? 'Location'
    return own.map(({ locationId, onHand }) => `${at(locationId)}: ${onHand}`).join(', ') || '–'
  }
  return (
    <Page title={product.name} about={tracking[product.inventoryTracking]} actions={back}>
      <List
        name="Variants"
        headings={['Variant', 'SKU', 'Stock']}
        rows={shownVariants(product, variants).map((variant) => ({
          id: variant.id,
          cells: [
            optionsOf(variant) || product.name,
            variant.sku || '–',
            product.inventoryTracking === 'none' ? 'not tracked' : shown(keptOn(variant)),
          ],
        }))}
      />
    </Page>
  )
}
