import { BlockStack, Box, InlineGrid, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** What belongs together on a screen of settings: what it is about, and beside it, or beneath it where there is no room, what is set. */
export function Section({ id, title, text, children }: SectionProps) {
  const headingId = `section-${id}`
  return (
    <Box as="section" aria-labelledby={headingId}>
      <InlineGrid columns={{ xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 2fr)' }} gap="400">
        <Box paddingInline={{ xs: '400', sm: '0' }}>
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd" id={headingId}>
              {title}
            </Text>
            <Text as="p" tone="subdued">
              {text}
            </Text>
          </BlockStack>
        </Box>
        <BlockStack gap="400">{children}</BlockStack>
      </InlineGrid>
    </Box>
  )
}
