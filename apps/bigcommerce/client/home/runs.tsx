import { Panel, Small, Text } from '@bigcommerce/big-design'
import type { HomeView, RunLine } from '@connect/core'
import { screenWords } from '@connect/core/words'
import type { ReactNode } from 'react'
import { Rows } from '../list/rows.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

const { lastRuns, nextRuns, noRuns, noNextRuns } = screenWords.home

/** What ran last, with what came of it. */
export const LastRuns = ({ runs }: { readonly runs: readonly RunLine[] }) => (
  <Panel header={lastRuns}>
    {runs.length === 0 ? (
      <Text color="secondary60">{noRuns}</Text>
    ) : (
      <Rows rows={runs} keyOf={({ runId }) => runId}>
        {(run) => (
          <Stack $gap="xxSmall">
            <Line $apart>
              <Line>
                <Text as="span" bold>
                  {run.title}
                </Text>
                <StateBadge tone={run.tone}>{run.result}</StateBadge>
              </Line>
              <Small color="secondary60">{run.when}</Small>
            </Line>
            {run.counts && <Text>{run.counts}</Text>}
          </Stack>
        )}
      </Rows>
    )}
  </Panel>
)

/** What will run, and when; below it what may be done about that. */
export const NextRuns = ({ runs, children }: { readonly runs: HomeView['nextRuns']; readonly children: ReactNode }) => (
  <Panel header={nextRuns}>
    <Stack>
      {runs.length === 0 ? (
        <Text color="secondary60">{noNextRuns}</Text>
      ) : (
        <Rows rows={runs} keyOf={({ title, when }) => `${title} ${when}`}>
          {({ title, when }) => (
            <Line $apart>
              <Text as="span" bold>
                {title}
              </Text>
              <Small color="secondary60">{when}</Small>
            </Line>
          )}
        </Rows>
      )}
      {children}
    </Stack>
  </Panel>
)
