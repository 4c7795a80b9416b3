import type { ManualRun } from '@connect/core'
import { useKeptFocus } from '@connect/store-app/screen-hooks'
import { Button } from '@shopify/polaris'
import { useState } from 'react'
import { ConfirmModal } from './confirm-modal.tsx'

interface RunButtonProps {
  readonly run: ManualRun
  readonly isPrimary?: boolean
  readonly isBusy: boolean
  /** Where the reason stands why it cannot be pressed. */
  readonly reasonId: string
  readonly onRun: () => void
}

/** Begins a run: at once, or after what the core wants typed first. */
export function RunButton({ run, isPrimary = false, isBusy, reasonId, onRun }: RunButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const wrapper = useKeptFocus(isBusy)
  return (
    <div ref={wrapper}>
      <Button
        variant={isPrimary ? 'primary' : 'secondary'}
        disabled={run.blocked !== null}
        loading={isBusy}
        accessibilityLabel={`${run.runLabel}: ${run.title}`}
        onClick={run.confirmation ? () => setAsking(true) : onRun}
        {...(run.blocked ? { ariaDescribedBy: reasonId } : {})}
      >
        {run.runLabel}
      </Button>
      {run.confirmation ? (
        <ConfirmModal
          isOpen={isAsking}
          title={run.title}
          text={run.text}
          confirmLabel={run.runLabel}
          values={{ action: 'run', id: run.kind }}
          typed={run.confirmation}
          opener={wrapper}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  )
}
