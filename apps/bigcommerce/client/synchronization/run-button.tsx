import { Button } from '@bigcommerce/big-design'
import type { ManualRun } from '@connect/core'
import { type Click, useKeptFocus } from '@connect/store-app/screen-hooks'
import { useState } from 'react'
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
  const wrapper = useKeptFocus(click.isBusy)
  const values = { action: 'run', id: run.kind }
  return (
    <div ref={wrapper}>
      <Button
        type="button"
        variant={isPrimary ? 'primary' : 'secondary'}
        mobileWidth="auto"
        disabled={run.blocked !== null}
        isLoading={click.isBusy}
        aria-label={`${run.runLabel}: ${run.title}`}
        onClick={() => (run.confirmation ? setAsking(true) : click.post({ ...values, confirmation: '' }))}
        {...(run.blocked ? { 'aria-describedby': reasonId } : {})}
      >
        {run.runLabel}
      </Button>
      {run.confirmation && (
        <ConfirmModal
          isOpen={isAsking}
          title={run.title}
          text={run.text}
          confirmLabel={run.runLabel}
          values={values}
          typed={run.confirmation}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
