import { Button } from '@bigcommerce/big-design'
import { type ActionButtonProps, useBlockedReason, useKeptFocus } from '@connect/store-app/screen-hooks'
import { LockedReason } from './locked-reason.tsx'
import { Refused } from './refused.tsx'
import { useClick } from './routed.ts'
import { Stack } from './stack.tsx'

/** A button that posts `{ action, id }`. What it was refused for stays beneath it. */
export function ActionButton({ action, id = '', label, about = '', blocked, path }: ActionButtonProps) {
  const { post, isBusy, refused } = useClick({ path })
  const wrapper = useKeptFocus(isBusy)
  const { reasonId, isSaidHere } = useBlockedReason(id, blocked)
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
          {...(blocked === null ? {} : { 'aria-describedby': reasonId })}
        >
          {label}
        </Button>
      </div>
      {blocked !== null && isSaidHere && <LockedReason id={reasonId} reason={blocked} />}
      <Refused>{refused?.message}</Refused>
    </Stack>
  )
}
