import type { ManualRun } from '@connect/core'
import { reasonIdOf } from '@connect/core/client'
import { showPreview, usePreviewed } from '@connect/store-app/screen-hooks'
import { BusyButton } from '../parts/busy-button.tsx'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Line, Stack } from '../parts/stack.tsx'
import { Text } from '../parts/text.tsx'
import { RunButton } from './run-button.tsx'

/** One thing that can be run by hand: what it does, and its preview and run. */
export function ManualRunRow({ run, saidAbove }: { readonly run: ManualRun; readonly saidAbove: string | null }) {
  const preview = usePreviewed(useClick, showPreview)
  const running = useClick()
  const reasonId = reasonIdOf(run, saidAbove)
  return (
    <div className="intellitrack-run">
      <Stack gap={1}>
        <h3>{run.title}</h3>
        <Text isQuiet>{run.text}</Text>
        {run.blocked && run.blocked !== saidAbove && <LockedReason reason={run.blocked} id={reasonId} />}
        <Refused>{preview.refused?.message ?? running.refused?.message}</Refused>
      </Stack>
      <Line>
        <BusyButton
          variant="tertiary"
          isBusy={preview.isBusy}
          isBlocked={run.blocked !== null}
          aria-label={`${run.previewLabel}: ${run.title}`}
          onClick={() => preview.post({ action: 'preview', id: run.kind })}
          {...(run.blocked ? { 'aria-describedby': reasonId } : {})}
        >
          {run.previewLabel}
        </BusyButton>
        <RunButton run={run} click={running} reasonId={reasonId} />
      </Line>
    </div>
  )
}
