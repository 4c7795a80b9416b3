import type { ManualRun, PreviewView } from '@connect/core'
import { reasonIdOf } from '@connect/core/client'
import { previewTitleId } from '@connect/store-app/screen-hooks'
import { BlockStack, Box, Card, InlineError, InlineStack, Spinner, Text } from '@shopify/polaris'
import { useClick } from '../parts/use-click.ts'
import { DownloadButton } from './download-button.tsx'
import { RunButton } from './run-button.tsx'
import { WaitingWrites } from './waiting-writes.tsx'
import { WritesList } from './writes-list.tsx'

interface PreviewCardProps {
  readonly preview: PreviewView
  /** The run that would write it; null: it is not offered here. */
  readonly run: ManualRun | null
  /** The reason that holds every run back, said at the head already. */
  readonly saidAbove: string | null
  readonly csvPath: string
}

/** What a run would write, exactly: to filter, to search, to download, and from here to run. */
export function PreviewCard({ preview, run, saidAbove, csvPath }: PreviewCardProps) {
  const { post, isBusy, refused } = useClick()
  const isComing = preview.state === 'waiting' || preview.state === 'running'
  const isReady = preview.state === 'ready'
  return (
    <section aria-labelledby={previewTitleId} aria-busy={isComing}>
      <Card padding="0">
        <Box padding="400">
          <BlockStack gap="300">
            <BlockStack gap="100">
              <div id={previewTitleId} tabIndex={-1} style={{ outline: 'none' }}>
                <Text as="h2" variant="headingMd">
                  {preview.title}
                </Text>
              </div>
              <div role="status" aria-live="polite">
                <InlineStack gap="200" wrap={false} blockAlign="center">
                  {isComing ? <Spinner size="small" /> : null}
                  <Text as="p" tone={preview.state === 'failed' ? 'critical' : 'subdued'} breakWord>
                    {preview.text}
                  </Text>
                </InlineStack>
              </div>
            </BlockStack>
            {isReady && preview.total > 0 ? (
              <InlineStack gap="200">
                <DownloadButton path={`${csvPath}?run=${encodeURIComponent(preview.runId)}`} label={preview.downloadLabel} />
                {run ? (
                  <RunButton
                    run={run}
                    isPrimary
                    isBusy={isBusy}
                    reasonId={reasonIdOf(run, saidAbove)}
                    onRun={() => post({ action: 'run', id: run.kind, confirmation: '' })}
                  />
                ) : null}
              </InlineStack>
            ) : null}
            {refused ? (
              <div role="alert">
                <InlineError message={refused.message} fieldID={previewTitleId} />
              </div>
            ) : null}
          </BlockStack>
        </Box>
        {isReady ? <WritesList preview={preview} /> : null}
        {isComing ? <WaitingWrites /> : null}
      </Card>
    </section>
  )
}
