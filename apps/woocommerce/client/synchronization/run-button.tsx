import { type RunButtonProps, useRunButton } from '@connect/store-app/screen-hooks'
import { BusyButton } from '../parts/busy-button.tsx'
import { ConfirmModal } from '../parts/confirm-modal.tsx'

/** Begins a run: at once, or after what the core wants typed first. */
export function RunButton(props: RunButtonProps) {
  const { run, isPrimary = false, click } = props
  const { said, press, isAsking, asking } = useRunButton(props)
  return (
    <>
      <BusyButton
        {...said}
        variant={isPrimary ? 'primary' : 'secondary'}
        isBusy={click.isBusy}
        isBlocked={run.blocked !== null}
        onClick={press}
      >
        {run.runLabel}
      </BusyButton>
      {isAsking && <ConfirmModal {...asking} />}
    </>
  )
}
