import { Button, H2, Text } from '@bigcommerce/big-design'
import type { ManualRun } from '@connect/core'
import { reasonIdOf } from '@connect/core/client'
import { showPreview, useKeptFocus, usePreviewed } from '@connect/store-app/screen-hooks'
import styled from 'styled-components'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Line, Stack } from '../parts/stack.tsx'
import { RunButton } from './run-button.tsx'

/** One thing that can be run by hand: what it does, and its preview and run. */
export function ManualRunRow({ run, saidAbove }: { readonly run: ManualRun; readonly saidAbove: string | null }) {
  const preview = usePreviewed(useClick, showPreview)
  const running = useClick()
  const previewButton = useKeptFocus(preview.isBusy)
  const reasonId = reasonIdOf(run, saidAbove)
  return (
    <Sides>
      <Stack $gap="xxSmall">
        <H2>{run.title}</H2>
        <Text color="secondary60">{run.text}</Text>
        {run.blocked && run.blocked !== saidAbove && <LockedReason reason={run.blocked} id={reasonId} />}
        <Refused>{preview.refused?.message ?? running.refused?.message}</Refused>
      </Stack>
      <Line>
        <div ref={previewButton}>
          <Button
            type="button"
            variant="subtle"
            mobileWidth="auto"
            disabled={run.blocked !== null}
            isLoading={preview.isBusy}
            aria-label={`${run.previewLabel}: ${run.title}`}
            onClick={() => preview.post({ action: 'preview', id: run.kind })}
            {...(run.blocked ? { 'aria-describedby': reasonId } : {})}
          >
            {run.previewLabel}
          </Button>
        </div>
        <RunButton run={run} click={running} reasonId={reasonId} />
      </Line>
    </Sides>
  )
}

const Sides = styled.div`
  align-items: center;
  display: grid;
  gap: ${({ theme }) => theme.spacing.small};
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.tablet} {
    grid-template-columns: minmax(0, 1fr) auto;
  }
`
