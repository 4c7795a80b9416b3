import type { HomeView, RunLine } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useFrameView } from '@connect/store-app/screen-hooks'
import { Rows } from '../list/rows.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { frameAction } from '../parts/screen-address.ts'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Small, Text } from '../parts/text.tsx'

const { lastRuns, nextRuns, noRuns, noNextRuns } = screenWords.home

/** What ran last, with what came of it. */
export const LastRuns = ({ runs }: { readonly runs: readonly RunLine[] }) => (
  <Panel title={lastRuns}>
    {runs.length === 0 ? (
      <Text isQuiet>{noRuns}</Text>
    ) : (
      <Rows rows={runs} keyOf={({ runId }) => runId}>
        {(run) => (
          <Stack gap={1}>
            <Line isApart>
              <Line>
                <strong>{run.title}</strong>
                <StateBadge tone={run.tone}>{run.result}</StateBadge>
              </Line>
              <Small>{run.when}</Small>
            </Line>
            {run.counts && <Text>{run.counts}</Text>}
          </Stack>
        )}
      </Rows>
    )}
  </Panel>
)

/** What will run, and when; below it the way to pause or resume that. */
export const NextRuns = ({ runs }: { readonly runs: HomeView['nextRuns'] }) => (
  <Panel title={nextRuns}>
    {runs.length === 0 ? (
      <Text isQuiet>{noNextRuns}</Text>
    ) : (
      <Rows rows={runs} keyOf={({ title, when }) => `${title} ${when}`}>
        {({ title, when }) => (
          <Line isApart>
            <strong>{title}</strong>
            <Small>{when}</Small>
          </Line>
        )}
      </Rows>
    )}
    <PauseButton />
  </Panel>
)

/** Nothing where there is nothing to pause. */
function PauseButton() {
  const pause = useFrameView()?.pause
  return pause ? <ActionButton path={frameAction} action={pause.id} label={pause.label} blocked={pause.blocked} /> : null
}
