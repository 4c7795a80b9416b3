import { H2, Text } from '@bigcommerce/big-design'
import type { ManualRun, PreviewView } from '@connect/core'
import { reasonIdOf } from '@connect/core/client'
import { previewTitleId } from '@connect/store-app/screen-hooks'
import { Room, Spinner } from '../frame/waiting.tsx'
import { BarePanel } from '../parts/bare-panel.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Line, Stack } from '../parts/stack.tsx'
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
      <BarePanel>
        <Stack>
          <div id={previewTitleId} tabIndex={-1} style={{ outline: 'none' }}>
            <H2 margin="none">{preview.title}</H2>
          </div>
          <div role="status" aria-live="polite">
            <Text color={preview.state === 'failed' ? 'danger50' : 'secondary60'}>{preview.text}</Text>
          </div>
          {isReady && preview.total > 0 && (
            <Line>
              <DownloadButton path={`preview.csv?run=${encodeURIComponent(preview.runId)}`} label={preview.downloadLabel} />
              {run && <RunButton run={run} isPrimary click={click} reasonId={reasonIdOf(run, saidAbove)} />}
            </Line>
          )}
          <Refused>{click.refused?.message}</Refused>
          {isReady && <WritesList preview={preview} />}
          {isComing && (
            <Room>
              <Spinner />
            </Room>
          )}
        </Stack>
      </BarePanel>
    </section>
  )
}
