import type { ProductRow } from '@connect/core'
import { BlockStack, Text } from '@shopify/polaris'
import { StateBadge } from '../parts/state-badge.tsx'
import { ProductActions } from './product-actions.tsx'
import { ProductStock } from './product-stock.tsx'

/** One variant on a narrow screen. */
export function ProductItem({ product }: { readonly product: ProductRow }) {
  return (
    <BlockStack gap="200" inlineAlign="start">
      <Text as="h2" variant="headingSm">
        {product.title}
      </Text>
      {product.sku && (
        <Text as="p" tone="subdued" variant="bodySm">
          {product.sku}
        </Text>
      )}
      <StateBadge tone={product.tone}>{product.state}</StateBadge>
      {product.text && <Text as="p">{product.text}</Text>}
      <ProductStock product={product} />
      <ProductActions product={product} />
    </BlockStack>
  )
}
