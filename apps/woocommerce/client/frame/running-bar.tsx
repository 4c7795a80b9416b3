import type { RunningView } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { BusyButton } from '../parts/busy-button.tsx'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { frameAction } from '../parts/screen-address.ts'
import { Stack } from '../parts/stack.tsx'
import { Small } from '../parts/text.tsx'
import { FootBar } from './foot.tsx'
import { UnderWay } from './waiting.tsx'

interface RunningBarProps {
  readonly running: RunningView
  /** Why this person may not stop it; null: may. */
  readonly mayNotCancel: string | null
}

/** The run under way, the same in every window. */
export function RunningBar({ running, mayNotCancel }: RunningBarProps) {
  const { post, isBusy, refused } = useClick({ path: frameAction })
  const { cancel, cancelling, started } = screenWords.running
  const isStopping = running.cancelAsked || isBusy
  return (
    <FootBar label={running.title}>
      <div className="intellitrack-running">
        <UnderWay />
        <Stack gap={1}>
          <strong>{running.title}</strong>
          <div role="status" aria-live="polite">
            <Small>{isStopping ? cancelling : (running.step ?? `${started} ${running.started}`)}</Small>
          </div>
          <Refused>{refused?.message}</Refused>
          {mayNotCancel !== null && <LockedReason id="may-not-cancel" reason={mayNotCancel} />}
        </Stack>
        <BusyButton
          isBusy={isBusy}
          isBlocked={mayNotCancel !== null || running.cancelAsked}
          onClick={() => post({ action: 'stop' })}
          aria-label={`${cancel}: ${running.title}`}
          {...(mayNotCancel === null ? {} : { 'aria-describedby': 'may-not-cancel' })}
        >
          {cancel}
        </BusyButton>
      </div>
    </FootBar>
  )
}
