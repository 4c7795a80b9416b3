import { H2, Small, Text } from '@bigcommerce/big-design'
import type { ProductRow } from '@connect/core'
import { RowActions } from '../list/row-actions.tsx'
import { Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { ProductStock } from './product-stock.tsx'

/** One variant on a narrow screen. */
export const ProductItem = ({ product }: { readonly product: ProductRow }) => (
  <Stack $gap="xSmall" style={{ justifyItems: 'start' }}>
    <H2>{product.title}</H2>
    {product.sku && <Small color="secondary60">{product.sku}</Small>}
    <StateBadge tone={product.tone}>{product.state}</StateBadge>
    {product.text && <Text>{product.text}</Text>}
    <ProductStock product={product} />
    <RowActions id={product.variantId} about={product.sku || product.title} row={product} />
  </Stack>
)
