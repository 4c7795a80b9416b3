import { Button } from '@bigcommerce/big-design'
import { sharedReasonId } from '@connect/core/client'
import { useKeptFocus, useSharedReason } from '@connect/store-app/screen-hooks'
import { useId } from 'react'
import { LockedReason } from './locked-reason.tsx'
import { Refused } from './refused.tsx'
import { Stack } from './stack.tsx'
import { useClick } from './use-click.ts'

interface ActionButtonProps {
  readonly action: string
  readonly id?: string
  readonly label: string
  /** Which of many buttons of this label it is, for who does not see what stands beside it. */
  readonly about?: string
  /** Why it cannot be pressed; null: it can. */
  readonly blocked: string | null
  /** Whose action carries it out, if not this screen's. */
  readonly path?: string
}

/** A button that posts `{ action, id }`. What it was refused for stays beneath it. */
export function ActionButton({ action, id = '', label, about = '', blocked, path }: ActionButtonProps) {
  const { post, isBusy, refused } = useClick({ path })
  const wrapper = useKeptFocus(isBusy)
  const ownId = useId()
  const shared = useSharedReason()
  const isShared = blocked !== null && blocked === shared?.reason
  return (
    <Stack $gap="xxSmall">
      <div ref={wrapper}>
        <Button
          type="button"
          variant="secondary"
          mobileWidth="auto"
          disabled={blocked !== null}
          isLoading={isBusy}
          onClick={() => post({ action, id })}
          {...(about ? { 'aria-label': `${label}: ${about}` } : {})}
          {...(blocked === null ? {} : { 'aria-describedby': isShared ? sharedReasonId : ownId })}
        >
          {label}
        </Button>
      </div>
      {blocked !== null && (!isShared || shared?.id === id) && <LockedReason id={isShared ? sharedReasonId : ownId} reason={blocked} />}
      <Refused>{refused?.message}</Refused>
    </Stack>
  )
}
