import { Button } from '@bigcommerce/big-design'
import { type RunButtonProps, useKeptFocus, useRunButton } from '@connect/store-app/screen-hooks'
import { ConfirmModal } from '../parts/confirm-modal.tsx'

/** Begins a run: at once, or after what the core wants typed first. */
export function RunButton(props: RunButtonProps) {
  const { run, isPrimary = false, click } = props
  const { said, press, isAsking, asking } = useRunButton(props)
  const wrapper = useKeptFocus(click.isBusy)
  return (
    <div ref={wrapper}>
      <Button
        {...said}
        type="button"
        variant={isPrimary ? 'primary' : 'secondary'}
        mobileWidth="auto"
        disabled={run.blocked !== null}
        isLoading={click.isBusy}
        onClick={press}
      >
        {run.runLabel}
      </Button>
      {run.confirmation && <ConfirmModal {...asking} isOpen={isAsking} />}
    </div>
  )
}
