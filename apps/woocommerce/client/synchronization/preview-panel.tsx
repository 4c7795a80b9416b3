import type { ManualRun, PreviewView } from '@connect/core'
import { reasonIdOf } from '@connect/core/client'
import { previewTitleId } from '@connect/store-app/screen-hooks'
import { Room } from '../frame/waiting.tsx'
import { Panel } from '../parts/panel.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Line } from '../parts/stack.tsx'
import { Text } from '../parts/text.tsx'
import { DownloadButton } from './download-button.tsx'
import { RunButton } from './run-button.tsx'
import { WritesList } from './writes-list.tsx'

interface PreviewPanelProps {
  readonly preview: PreviewView
  /** The run that would write it; null: it is not offered here. */
  readonly run: ManualRun | null
  /** The reason that holds every run back, said at the head already. */
  readonly saidAbove: string | null
}

/** What a run would write, exactly: to filter, to search, to download, and from here to run. */
export function PreviewPanel({ preview, run, saidAbove }: PreviewPanelProps) {
  const click = useClick()
  const isComing = preview.state === 'waiting' || preview.state === 'running'
  const isReady = preview.state === 'ready'
  return (
    <section aria-labelledby={previewTitleId} aria-busy={isComing}>
      <Panel title={preview.title} titleId={previewTitleId}>
        <div role="status" aria-live="polite">
          <Text isQuiet={preview.state !== 'failed'}>{preview.text}</Text>
        </div>
        {isReady && preview.total > 0 && (
          <Line>
            <DownloadButton path={`preview.csv?run=${encodeURIComponent(preview.runId)}`} label={preview.downloadLabel} />
            {run && <RunButton run={run} isPrimary click={click} reasonId={reasonIdOf(run, saidAbove)} />}
          </Line>
        )}
        <Refused>{click.refused?.message}</Refused>
        {isReady && <WritesList preview={preview} />}
        {isComing && <Room />}
      </Panel>
    </section>
  )
}
