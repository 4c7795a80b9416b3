import type { ProblemLine } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { BlockStack, InlineStack, Text } from '@shopify/polaris'
import { StateBadge } from '../parts/state-badge.tsx'
import { ProblemButton } from './problem-button.tsx'
import { Versions } from './versions.tsx'

/** One problem: what it is about, what happened, what to do, both versions where two sides disagree, and its one button. */
export function Problem({ problem }: { readonly problem: ProblemLine }) {
  const { advice, since } = screenWords.problems
  return (
    <BlockStack gap="300" inlineAlign="start">
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingSm">
            {problem.subject}
          </Text>
          <StateBadge tone={problem.tone}>{problem.title}</StateBadge>
        </InlineStack>
        <Text as="p" variant="bodySm" tone="subdued">
          {since} {problem.since}
        </Text>
      </BlockStack>
      <Text as="p">{problem.cause}</Text>
      {problem.versions && <Versions versions={problem.versions} />}
      <Text as="p">
        <Text as="span" fontWeight="semibold">
          {advice}:
        </Text>{' '}
        {problem.advice}
      </Text>
      {problem.button && <ProblemButton problem={problem} button={problem.button} />}
    </BlockStack>
  )
}
