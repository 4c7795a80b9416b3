import { BlockStack, Box, SkeletonBodyText } from '@shopify/polaris'

/** The room that the first rows of the list will take. */
export const WaitingWrites = () => (
  <Box padding="400" minHeight="24rem" borderBlockStartWidth="025" borderColor="border">
    <BlockStack gap="600">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <SkeletonBodyText key={row} lines={2} />
      ))}
    </BlockStack>
  </Box>
)
