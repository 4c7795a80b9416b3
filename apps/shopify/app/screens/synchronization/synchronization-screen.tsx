import type { ManualRun, SynchronizationView } from '@connect/core'
import { allRunsReasonId, oneReason } from '@connect/core/client'
import { BlockStack, Box, Card, Text } from '@shopify/polaris'
import { LockedReason } from '../configuration/fields/field-help.tsx'
import { LastRuns } from '../home/runs.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { ManualRunRow } from './manual-run-row.tsx'
import { PreviewCard } from './preview-card.tsx'

/** What can be run by hand, the list of what a run would write, and what ran. */
export function SynchronizationScreen({ view, csvPath }: { readonly view: SynchronizationView; readonly csvPath: string }) {
  const { runs, preview } = view
  const reason = oneReason(runs.map((run) => run.blocked))
  return (
    <ScreenPage title={view.title} notices={view.notices}>
      <Box paddingInline={{ xs: '400', sm: '0' }}>
        <BlockStack gap="200">
          <Text as="p" tone="subdued">
            {view.text}
          </Text>
          {reason ? <LockedReason reason={reason} id={allRunsReasonId} /> : null}
        </BlockStack>
      </Box>
      {runs.length > 0 ? (
        <Card padding="0">
          <ul className="connect-rows">
            {runs.map((run) => (
              <li key={run.kind}>
                <ManualRunRow run={run} saidAbove={reason} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {preview ? <PreviewCard preview={preview} run={runOf(runs, preview.kind)} saidAbove={reason} csvPath={csvPath} /> : null}
      <LastRuns runs={view.history} />
    </ScreenPage>
  )
}

const runOf = (runs: readonly ManualRun[], kind: ManualRun['kind']): ManualRun | null => runs.find((run) => run.kind === kind) ?? null
