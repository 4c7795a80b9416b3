import { BlockStack, Box, Card, InlineGrid, SkeletonBodyText, SkeletonDisplayText, SkeletonPage } from '@shopify/polaris'

/** The outline of a screen, as large as the screen itself. */
export function ScreenSkeleton({ title, isHome }: { readonly title: string; readonly isHome: boolean }) {
  return (
    <SkeletonPage title={title} backAction={!isHome}>
      {isHome ? <HomeOutline /> : <ListOutline />}
    </SkeletonPage>
  )
}

const HomeOutline = () => (
  <BlockStack gap="400">
    <InlineGrid columns={{ xs: 1, md: 3 }} gap="400">
      {[0, 1, 2].map((dial) => (
        <Card key={dial}>
          <Box minHeight="8rem">
            <BlockStack gap="400">
              <SkeletonBodyText lines={1} />
              <SkeletonDisplayText size="large" />
              <SkeletonBodyText lines={1} />
            </BlockStack>
          </Box>
        </Card>
      ))}
    </InlineGrid>
    <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
      {[0, 1].map((chart) => (
        <Card key={chart}>
          <Box minHeight="16rem">
            <SkeletonBodyText lines={2} />
          </Box>
        </Card>
      ))}
    </InlineGrid>
  </BlockStack>
)

const ListOutline = () => (
  <Card>
    <Box minHeight="36rem">
      <BlockStack gap="800">
        {[0, 1, 2, 3, 4, 5, 6, 7].map((row) => (
          <SkeletonBodyText key={row} lines={2} />
        ))}
      </BlockStack>
    </Box>
  </Card>
)
