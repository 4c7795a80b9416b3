import type { ManualRun } from '@connect/core'
import { reasonIdOf } from '@connect/core/client'
import { showPreview, useKeptFocus, usePreviewed } from '@connect/store-app/screen-hooks'
import { BlockStack, Box, Button, InlineError, InlineGrid, InlineStack, Text } from '@shopify/polaris'
import { LockedReason } from '../configuration/fields/field-help.tsx'
import { useClick } from '../parts/use-click.ts'
import { RunButton } from './run-button.tsx'

/** One thing that can be run by hand: what it does, and its preview and run. */
export function ManualRunRow({ run, saidAbove }: { readonly run: ManualRun; readonly saidAbove: string | null }) {
  const preview = usePreviewed(useClick, showPreview)
  const running = useClick()
  const previewButton = useKeptFocus(preview.isBusy)
  const reasonId = reasonIdOf(run, saidAbove)
  const refused = preview.refused?.message ?? running.refused?.message
  return (
    <Box padding="400">
      <InlineGrid columns={{ xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) auto' }} gap="300" alignItems="center">
        <BlockStack gap="100">
          <Text as="h2" variant="headingSm">
            {run.title}
          </Text>
          <Text as="p" tone="subdued">
            {run.text}
          </Text>
          {run.blocked && run.blocked !== saidAbove ? <LockedReason reason={run.blocked} id={reasonId} /> : null}
          {refused ? (
            <div role="alert">
              <InlineError message={refused} fieldID={reasonId} />
            </div>
          ) : null}
        </BlockStack>
        <InlineStack gap="200">
          <div ref={previewButton}>
            <Button
              disabled={run.blocked !== null}
              loading={preview.isBusy}
              accessibilityLabel={`${run.previewLabel}: ${run.title}`}
              onClick={() => preview.post({ action: 'preview', id: run.kind })}
              {...(run.blocked ? { ariaDescribedBy: reasonId } : {})}
            >
              {run.previewLabel}
            </Button>
          </div>
          <RunButton
            run={run}
            isBusy={running.isBusy}
            reasonId={reasonId}
            onRun={() => running.post({ action: 'run', id: run.kind, confirmation: '' })}
          />
        </InlineStack>
      </InlineGrid>
    </Box>
  )
}
