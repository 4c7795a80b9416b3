import type { OrderRow } from '@connect/core'
import { BlockStack, Text } from '@shopify/polaris'
import { StateBadge } from '../parts/state-badge.tsx'

/** What a row is called, and beneath it what tells it from others. */
export const NameCell = ({ name, detail }: { readonly name: string; readonly detail: string }) => (
  <BlockStack>
    <Text as="span" fontWeight="semibold">
      {name}
    </Text>
    <Text as="span" tone="subdued" variant="bodySm">
      {detail}
    </Text>
  </BlockStack>
)

/** The state as a badge, and the sentence that says why. */
export const StateCell = ({ row: { tone, state, text } }: { readonly row: StateRow }) => (
  <BlockStack gap="100" inlineAlign="start">
    <StateBadge tone={tone}>{state}</StateBadge>
    {text && <Text as="span">{text}</Text>}
  </BlockStack>
)
type StateRow = Pick<OrderRow, 'tone' | 'state' | 'text'>
