import type { Dial } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { BlockStack, Card, InlineGrid, Link, Text } from '@shopify/polaris'
import { addressOf } from '../parts/screen-address.ts'
import { StateBadge } from '../parts/state-badge.tsx'

/** The three questions, each with its answer, its numbers, and the way to its exceptions. */
export function Dials({ dials }: { readonly dials: readonly Dial[] }) {
  if (dials.length === 0) return null
  return (
    <section aria-label={screenWords.home.state}>
      <InlineGrid columns={{ xs: 1, md: 3 }} gap="400">
        {dials.map((dial) => (
          <DialCard key={dial.id} dial={dial} />
        ))}
      </InlineGrid>
    </section>
  )
}

const DialCard = ({ dial: { question, answer, tone, text, link } }: { readonly dial: Dial }) => (
  <Card>
    <BlockStack gap="300" inlineAlign="start">
      <Text as="h2" variant="headingSm">
        {question}
      </Text>
      <StateBadge tone={tone}>{answer}</StateBadge>
      <Text as="p" variant="headingLg">
        {text}
      </Text>
      <Link url={addressOf(link)} accessibilityLabel={`${link.label}: ${question}`}>
        {link.label}
      </Link>
    </BlockStack>
  </Card>
)
