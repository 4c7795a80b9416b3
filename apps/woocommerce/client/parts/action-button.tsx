import { type ActionButtonProps, useBlockedReason } from '@connect/store-app/screen-hooks'
import { BusyButton } from './busy-button.tsx'
import { LockedReason } from './locked-reason.tsx'
import { Refused } from './refused.tsx'
import { useClick } from './routed.ts'
import { Stack } from './stack.tsx'

/** A button that posts `{ action, id }`. What it was refused for stays beneath it. */
export function ActionButton({ action, id = '', label, about = '', blocked, path }: ActionButtonProps) {
  const { post, isBusy, refused } = useClick({ path })
  const { reasonId, isSaidHere } = useBlockedReason(id, blocked)
  return (
    <Stack gap={1} align="flex-start">
      <BusyButton
        isCompact
        isBusy={isBusy}
        isBlocked={blocked !== null}
        onClick={() => post({ action, id })}
        {...(about ? { 'aria-label': `${label}: ${about}` } : {})}
        {...(blocked === null ? {} : { 'aria-describedby': reasonId })}
      >
        {label}
      </BusyButton>
      {blocked !== null && isSaidHere && <LockedReason id={reasonId} reason={blocked} />}
      <Refused>{refused?.message}</Refused>
    </Stack>
  )
}
