import { BlockStack, Card, InlineStack, Page, SkeletonPage, Text } from '@shopify/polaris'
import { storePath } from '../address/place.ts'
import { type LevelDocument, type LocationDocument, numberOf, type ProductDocument, type VariantDocument } from './documents.ts'
import { Missing } from './missing.tsx'
import { ProductStatus } from './product-status.tsx'
import { useList } from './use-list.ts'

export function ProductPage({ store, id }: { readonly store: string; readonly id: string }) {
  const products = useList<ProductDocument>(store, 'products')
  const variants = useList<VariantDocument>(store, 'variants').data ?? []
  const levels = useList<LevelDocument>(store, 'levels').data ?? []
  const locations = useList<LocationDocument>(store, 'locations').data ?? []
  const back = { content: 'Products', url: `${storePath(store)}/products` }
  if (!products.data) return <SkeletonPage title="Product" />
  // By its own number, or by that of one of its variants.
  const product = products.data.find(
    (one) => numberOf(one.id) === id || variants.some((variant) => variant.productId === one.id && numberOf(variant.id) === id),
  )
  if (!product) return <Missing what="product" back={back} />
  return (
    <Page
      title={product.title}
      subtitle={[product.vendor, product.productType].filter(Boolean).join(', ')}
      backAction={back}
      titleMetadata={<ProductStatus status={product.status} />}
    >
      <BlockStack gap="400">
        {variants
          .filter(({ productId }) => productId === product.id)
          .map((variant) => (
            <Card key={variant.id}>
              <BlockStack gap="200">
                <InlineStack align="space-between" gap="200">
                  <Text as="h2" variant="headingSm">
                    {variant.title === 'Default Title' ? product.title : variant.title}
                  </Text>
                  <Text as="span" tone="subdued">
                    {variant.sku ?? 'No SKU'}
                  </Text>
                </InlineStack>
                {levels
                  .filter((level) => level.isActive && level.itemId === variant.inventoryItemId)
                  .map((level) => (
                    <InlineStack key={level.locationId} align="space-between" gap="200">
                      <Text as="span">{locations.find((location) => location.id === level.locationId)?.name ?? 'Location'}</Text>
                      <Text as="span" numeric>
                        {level.available} available, {level.committed} committed, {level.onHand} on hand
                      </Text>
                    </InlineStack>
                  ))}
              </BlockStack>
            </Card>
          ))}
      </BlockStack>
    </Page>
  )
}
