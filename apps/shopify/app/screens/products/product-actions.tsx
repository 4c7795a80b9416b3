import type { ProductRow } from '@connect/core'
import { BlockStack, Link } from '@shopify/polaris'
import { ActionButton } from '../parts/action-button.tsx'
import { addressOf } from '../parts/screen-address.ts'

/** What can be done about one variant, and the way to its timeline. */
export function ProductActions({ product: { variantId, title, sku, actions, timeline } }: { readonly product: ProductRow }) {
  const about = sku || title
  return (
    <BlockStack gap="200" inlineAlign="start">
      {actions.map(({ id, label, blocked }) => (
        <ActionButton key={id} action={id} id={variantId} label={label} about={about} blocked={blocked} />
      ))}
      <Link url={addressOf(timeline)} accessibilityLabel={`${timeline.label}: ${about}`}>
        {timeline.label}
      </Link>
    </BlockStack>
  )
}
