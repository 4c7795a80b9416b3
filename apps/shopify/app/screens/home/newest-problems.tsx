import type { ProblemLine } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris'
import { screenPaths } from '../parts/screen-address.ts'
import { StateBadge } from '../parts/state-badge.tsx'

/** The newest problems in short; what to do about each stands on the screen of problems. */
export function NewestProblems({ problems, count }: { readonly problems: readonly ProblemLine[]; readonly count: number }) {
  const { problems: title, noProblems, allProblems } = screenWords.home
  return (
    <Card padding="0">
      <div className="connect-block">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          {count > 0 && <Link url={screenPaths.problems}>{allProblems(count)}</Link>}
        </InlineStack>
        {count === 0 && (
          <Text as="p" tone="subdued">
            {noProblems}
          </Text>
        )}
      </div>
      {problems.length > 0 && (
        <ul className="connect-rows">
          {problems.map((problem) => (
            <li key={problem.id} className="connect-block">
              <Short problem={problem} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const Short = ({ problem: { subject, title, tone, cause, since } }: { readonly problem: ProblemLine }) => (
  <BlockStack gap="100">
    <InlineStack gap="200" blockAlign="center" align="space-between">
      <InlineStack gap="200" align="start" blockAlign="center">
        <Text as="h3" variant="headingSm">
          {subject}
        </Text>
        <StateBadge tone={tone}>{title}</StateBadge>
      </InlineStack>
      <Text as="span" tone="subdued" variant="bodySm">
        {since}
      </Text>
    </InlineStack>
    <Text as="p">{cause}</Text>
  </BlockStack>
)
