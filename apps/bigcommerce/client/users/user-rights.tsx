import { Checkbox } from '@bigcommerce/big-design'
import type { UserRow } from '@connect/core'
import { useRights } from '@connect/store-app/screen-hooks'
import { useId } from 'react'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Stack } from '../parts/stack.tsx'

/** What one person may do. */
export function UserRights({ user }: { readonly user: UserRow }) {
  const click = useClick()
  const { rights, reason, mark } = useRights(user, click)
  const id = useId()
  return (
    <Stack $gap="xSmall" role="group" aria-label={user.name} aria-busy={click.isBusy}>
      {rights.map(({ name, label, help, isOn, isLocked }) => (
        <Checkbox
          key={name}
          id={`${id}-${name}`}
          label={label}
          description={help}
          checked={isOn}
          disabled={isLocked}
          onChange={(event) => mark(name, event.target.checked)}
        />
      ))}
      {reason && <LockedReason reason={reason} />}
      <Refused>{click.refused?.message}</Refused>
    </Stack>
  )
}
