import type { ManualRun } from '@connect/core'
import type { Click } from '@connect/store-app/screen-hooks'
import { useState } from 'react'
import { BusyButton } from '../parts/busy-button.tsx'
import { ConfirmModal } from '../parts/confirm-modal.tsx'

interface RunButtonProps {
  readonly run: ManualRun
  readonly isPrimary?: boolean
  readonly click: Click
  /** Where the reason stands why it cannot be pressed. */
  readonly reasonId: string
}

/** Begins a run: at once, or after what the core wants typed first. */
export function RunButton({ run, isPrimary = false, click, reasonId }: RunButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const { confirmation, runLabel, title, text } = run
  const values = { action: 'run', id: run.kind }
  return (
    <>
      <BusyButton
        variant={isPrimary ? 'primary' : 'secondary'}
        isBusy={click.isBusy}
        isBlocked={run.blocked !== null}
        aria-label={`${runLabel}: ${title}`}
        onClick={() => (confirmation ? setAsking(true) : click.post({ ...values, confirmation: '' }))}
        {...(run.blocked ? { 'aria-describedby': reasonId } : {})}
      >
        {runLabel}
      </BusyButton>
      {isAsking && (
        <ConfirmModal {...{ title, text, values }} confirmLabel={runLabel} typed={confirmation} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
