import type { ManualRun, SynchronizationView } from '@connect/core'
import { allRunsReasonId, oneReason } from '@connect/core/client'
import { Card, CardBody } from '@wordpress/components'
import { LastRuns } from '../home/runs.tsx'
import { Rows } from '../list/rows.tsx'
import { LockedReason } from '../parts/locked-reason.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { Text } from '../parts/text.tsx'
import { ManualRunRow } from './manual-run-row.tsx'
import { PreviewPanel } from './preview-panel.tsx'

/** What can be run by hand, the list of what a run would write, and what ran. */
export function SynchronizationScreen({ view: { title, notices, text, runs, preview, history } }: { readonly view: SynchronizationView }) {
  const reason = oneReason(runs.map((run) => run.blocked))
  return (
    <ScreenPage title={title} notices={notices}>
      <Text isQuiet>{text}</Text>
      {reason && <LockedReason reason={reason} id={allRunsReasonId} />}
      {runs.length > 0 && (
        <Card size="small">
          <CardBody>
            <Rows rows={runs} keyOf={({ kind }) => kind}>
              {(run) => <ManualRunRow run={run} saidAbove={reason} />}
            </Rows>
          </CardBody>
        </Card>
      )}
      {preview && <PreviewPanel preview={preview} run={runOf(runs, preview.kind)} saidAbove={reason} />}
      <LastRuns runs={history} />
    </ScreenPage>
  )
}

const runOf = (runs: readonly ManualRun[], kind: ManualRun['kind']): ManualRun | null => runs.find((run) => run.kind === kind) ?? null
