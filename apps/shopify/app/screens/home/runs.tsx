import type { HomeView, RunLine } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { StateBadge } from '../parts/state-badge.tsx'

const { lastRuns, nextRuns, noRuns, noNextRuns } = screenWords.home

/** What ran last, with what came of it. */
export const LastRuns = ({ runs }: { readonly runs: readonly RunLine[] }) => (
  <RunsCard title={lastRuns} empty={noRuns}>
    {runs.map((run) => (
      <li key={run.runId} className="connect-block">
        <BlockStack gap="100">
          <InlineStack gap="200" blockAlign="center" align="space-between">
            <InlineStack gap="200" align="start" blockAlign="center">
              <Text as="span" fontWeight="semibold">
                {run.title}
              </Text>
              <StateBadge tone={run.tone}>{run.result}</StateBadge>
            </InlineStack>
            <Text as="span" tone="subdued" variant="bodySm">
              {run.when}
            </Text>
          </InlineStack>
          {run.counts && <Text as="p">{run.counts}</Text>}
        </BlockStack>
      </li>
    ))}
  </RunsCard>
)

/** What will run, and when; below it what may be done about that. */
export const NextRuns = ({ runs, children }: { readonly runs: HomeView['nextRuns']; readonly children: ReactNode }) => (
  <RunsCard title={nextRuns} empty={noNextRuns} footer={children}>
    {runs.map(({ title, when }) => (
      <li key={`${title} ${when}`} className="connect-block">
        <Text as="p" fontWeight="semibold">
          {title}
        </Text>
        <Text as="p" tone="subdued" variant="bodySm">
          {when}
        </Text>
      </li>
    ))}
  </RunsCard>
)

interface RunsCardProps {
  readonly title: string
  readonly empty: string
  readonly footer?: ReactNode
  readonly children: readonly ReactNode[]
}

const RunsCard = ({ title, empty, footer = null, children }: RunsCardProps) => (
  <Card padding="0">
    <div className="connect-block">
      <Text as="h2" variant="headingMd">
        {title}
      </Text>
      {children.length === 0 && (
        <Text as="p" tone="subdued">
          {empty}
        </Text>
      )}
    </div>
    {children.length > 0 && <ul className="connect-rows">{children}</ul>}
    {footer}
  </Card>
)
