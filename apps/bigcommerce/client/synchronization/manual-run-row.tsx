import { Button, H2, Text } from '@bigcommerce/big-design'
import type { ManualRun } from '@connect/core'
import { reasonIdOf } from '@connect/core/client'
import { useKeptFocus } from '@connect/store-app/screen-hooks'
import { useEffect, useRef } from 'react'
import styled from 'styled-components'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Refused } from '../parts/refused.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { useClick } from '../parts/use-click.ts'
import { showPreview } from './preview-panel.tsx'
import { RunButton } from './run-button.tsx'

/** One thing that can be run by hand: what it does, and its preview and run. */
export function ManualRunRow({ run, saidAbove }: { readonly run: ManualRun; readonly saidAbove: string | null }) {
  const preview = usePreview()
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

/** Asks for a preview, and leads whoever asked to it once it is on the screen. */
function usePreview() {
  const isAsked = useRef(false)
  const click = useClick({
    whenAnswered: ({ kind }) => {
      isAsked.current = kind === 'done'
    },
  })
  useEffect(() => {
    if (click.isBusy || !isAsked.current) return
    isAsked.current = false
    showPreview()
  }, [click.isBusy])
  return click
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
