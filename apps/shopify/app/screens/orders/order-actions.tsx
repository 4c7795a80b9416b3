import type { OrderRow } from '@connect/core'
import { BlockStack, Link } from '@shopify/polaris'
import { ActionButton } from '../parts/action-button.tsx'
import { addressOf } from '../parts/screen-address.ts'

/** What can be done about one order, and the way to its timeline. */
export function OrderActions({ order: { orderId, number, actions, timeline } }: { readonly order: OrderRow }) {
  return (
    <BlockStack gap="200" inlineAlign="start">
      {actions.map(({ id, label, blocked }) => (
        <ActionButton key={id} action={id} id={orderId} label={label} about={number} blocked={blocked} />
      ))}
      <Link url={addressOf(timeline)} accessibilityLabel={`${timeline.label}: ${number}`}>
        {timeline.label}
      </Link>
    </BlockStack>
  )
}
