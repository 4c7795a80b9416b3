import type { UserRow } from '@connect/core'
import { useRights } from '@connect/store-app/screen-hooks'
import { CheckboxControl } from '@wordpress/components'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Stack } from '../parts/stack.tsx'

/** What one person may do. */
export function UserRights({ user }: { readonly user: UserRow }) {
  const click = useClick()
  const { rights, reason, mark } = useRights(user, click)
  return (
    <Stack gap={2} role="group" aria-label={user.name} aria-busy={click.isBusy}>
      {rights.map(({ name, label, help, isOn, isLocked }) => (
        <CheckboxControl
          key={name}
          label={label}
          help={help}
          checked={isOn}
          disabled={isLocked}
          onChange={(isMarked) => mark(name, isMarked)}
        />
      ))}
      {reason && <LockedReason reason={reason} />}
      <Refused>{click.refused?.message}</Refused>
    </Stack>
  )
}
