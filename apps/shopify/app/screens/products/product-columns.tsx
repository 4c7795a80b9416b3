import type { ProductRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { BlockStack, Text } from '@shopify/polaris'
import type { Column } from '../list/table.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { ProductActions } from './product-actions.tsx'
import { ProductStock } from './product-stock.tsx'

const { product, state, stock } = screenWords.products

export const productColumns: readonly Column<ProductRow>[] = [
  {
    title: product,
    width: '13rem',
    cell: ({ title, sku }) => (
      <BlockStack>
        <Text as="span" fontWeight="semibold">
          {title}
        </Text>
        <Text as="span" tone="subdued" variant="bodySm">
          {sku}
        </Text>
      </BlockStack>
    ),
  },
  {
    title: state,
    isWide: true,
    cell: (row) => (
      <BlockStack gap="100" inlineAlign="start">
        <StateBadge tone={row.tone}>{row.state}</StateBadge>
        {row.text && <Text as="span">{row.text}</Text>}
      </BlockStack>
    ),
  },
  { title: stock, width: '21rem', cell: (row) => <ProductStock product={row} /> },
  { title: screenWords.list.actions, width: '7rem', cell: (row) => <ProductActions product={row} /> },
]
