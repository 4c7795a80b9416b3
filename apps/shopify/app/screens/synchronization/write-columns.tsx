import type { WriteLine } from '@connect/core'
import { setupWords } from '@connect/core/setup-words'
import { BlockStack, InlineStack, Text } from '@shopify/polaris'
import type { Column } from '../list/table.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

const { label, where, action, beforeAfter, fromTo } = setupWords.write

export const writeColumns: readonly Column<WriteLine>[] = [
  { title: label, width: '9rem', cell: (write) => write.label },
  { title: where, width: '6rem', cell: (write) => write.where },
  { title: action, width: '11rem', cell: (write) => <StateBadge tone={write.tone}>{write.action}</StateBadge> },
  { title: beforeAfter, isWide: true, cell: (write) => fromTo(write.before, write.after) },
]

/** One write on a narrow screen. */
export const WriteItem = ({ write }: { readonly write: WriteLine }) => (
  <BlockStack gap="100">
    <Text as="p" fontWeight="semibold" breakWord>
      {write.label}
    </Text>
    <InlineStack gap="200" blockAlign="center">
      <StateBadge tone={write.tone}>{write.action}</StateBadge>
      <Text as="span">{fromTo(write.before, write.after)}</Text>
    </InlineStack>
    <Text as="p" tone="subdued" variant="bodySm" breakWord>
      {write.where}
    </Text>
  </BlockStack>
)
