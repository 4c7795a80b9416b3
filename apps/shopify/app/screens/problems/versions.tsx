import type { ProblemLine } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { BlockStack, Box, InlineGrid, List, Text } from '@shopify/polaris'

type BothVersions = NonNullable<ProblemLine['versions']>

/** Both versions of what two people changed, side by side; one above the other on a narrow screen. */
export function Versions({ versions }: { readonly versions: BothVersions }) {
  return (
    <Box width="100%">
      <InlineGrid columns={{ xs: 1, sm: 2 }} gap="300">
        <Version title={screenWords.problems.store} lines={versions.store} />
        <Version title={screenWords.problems.warehouse} lines={versions.warehouse} />
      </InlineGrid>
    </Box>
  )
}

const Version = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <Box padding="300" background="bg-surface-secondary" borderRadius="200">
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {title}
      </Text>
      <List>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </BlockStack>
  </Box>
)
