import { Checkbox } from '@bigcommerce/big-design'
import type { RightName, UserRow } from '@connect/core'
import { oneReason, userRights } from '@connect/core/client'
import { useId, useState } from 'react'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Stack } from '../parts/stack.tsx'

/** What one person may do. A mark counts at once: all of this person's marks are posted as they are then. */
export function UserRights({ user }: { readonly user: UserRow }) {
  const { post, isBusy, refused } = useClick()
  // Until the answer is here, a mark stands as it was set.
  const [set, setMark] = useState<{ readonly name: RightName; readonly isOn: boolean } | null>(null)
  const id = useId()
  const reason = oneReason(user.rights.map(({ locked }) => locked))
  const mark = (name: RightName, isOn: boolean): void => {
    if (isBusy) return
    setMark({ name, isOn })
    post({ action: 'save', id: user.id, ...userRights(user, name, isOn) })
  }
  return (
    <Stack $gap="xSmall" role="group" aria-label={user.name} aria-busy={isBusy}>
      {user.rights.map(({ name, label, help, isOn, locked }) => {
        const said = [help, locked === reason ? null : locked].filter(Boolean).join(' ')
        return (
          <Checkbox
            key={name}
            id={`${id}-${name}`}
            label={label}
            description={said}
            checked={isBusy && set?.name === name ? set.isOn : isOn}
            disabled={locked !== null}
            onChange={(event) => mark(name, event.target.checked)}
          />
        )
      })}
      {reason && <LockedReason reason={reason} />}
      <Refused>{refused?.message}</Refused>
    </Stack>
  )
}
