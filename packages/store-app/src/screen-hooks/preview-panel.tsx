import type { ManualRun, PreviewView } from '@connect/core'
import { reasonIdOf } from '@connect/core/client'
import type { ReactNode } from 'react'
import type { Part } from './part.ts'
import { previewTitleId } from './show-preview.ts'
import type { Click } from './use-posted.ts'
import type { RunButtonProps } from './use-run-button.ts'

interface PreviewPanelProps {
  readonly preview: PreviewView
  /** The run that would write it; null: it is not offered here. */
  readonly run: ManualRun | null
  /** The reason that holds every run back, said at the head already. */
  readonly saidAbove: string | null
}

interface PreviewParts {
  readonly useClick: () => Click
  /** Its heading takes the keyboard: it is led to. */
  readonly Panel: Part<{ readonly title: string; readonly titleId: string; readonly children: ReactNode }>
  readonly Said: Part<{ readonly isFailed: boolean; readonly children: string }>
  readonly Buttons: Part<{ readonly children: ReactNode }>
  readonly DownloadButton: Part<{ readonly path: string; readonly label: string }>
  readonly RunButton: Part<RunButtonProps>
  readonly Refused: Part<{ readonly children: string | undefined }>
  readonly WritesList: Part<{ readonly preview: PreviewView }>
  /** Stands where the list will. */
  readonly Coming: Part<object>
}

/** What a run would write, exactly: to filter, to search, to download, and from here to run. */
export const previewPanel = ({ useClick, Panel, Said, Buttons, DownloadButton, RunButton, Refused, WritesList, Coming }: PreviewParts) =>
  function PreviewPanel({ preview, run, saidAbove }: PreviewPanelProps) {
    const click = useClick()
    const isComing = preview.state === 'waiting' || preview.state === 'running'
    const isReady = preview.state === 'ready'
    return (
      <section aria-labelledby={previewTitleId} aria-busy={isComing}>
        <Panel title={preview.title} titleId={previewTitleId}>
          <div role="status" aria-live="polite">
            <Said isFailed={preview.state === 'failed'}>{preview.text}</Said>
          </div>
          {isReady && preview.total > 0 && (
            <Buttons>
              <DownloadButton path={`preview.csv?run=${encodeURIComponent(preview.runId)}`} label={preview.downloadLabel} />
              {run && <RunButton run={run} isPrimary click={click} reasonId={reasonIdOf(run, saidAbove)} />}
            </Buttons>
          )}
          <Refused>{click.refused?.message}</Refused>
          {isReady && <WritesList preview={preview} />}
          {isComing && <Coming />}
        </Panel>
      </section>
    )
  }
