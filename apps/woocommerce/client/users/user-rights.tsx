import type { RightName, UserRow } from '@connect/core'
import { oneReason, userRights } from '@connect/core/client'
import { CheckboxControl } from '@wordpress/components'
import { useState } from 'react'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Stack } from '../parts/stack.tsx'

/** What one person may do. A mark counts at once: all of this person's marks are posted as they are then. */
export function UserRights({ user }: { readonly user: UserRow }) {
  const { post, isBusy, refused } = useClick()
  // Until the answer is here, a mark stands as it was set.
  const [set, setMark] = useState<{ readonly name: RightName; readonly isOn: boolean } | null>(null)
  const reason = oneReason(user.rights.map(({ locked }) => locked))
  const mark = (name: RightName, isOn: boolean): void => {
    if (isBusy) return
    setMark({ name, isOn })
    post({ action: 'save', id: user.id, ...userRights(user, name, isOn) })
  }
  return (
    <Stack gap={2} role="group" aria-label={user.name} aria-busy={isBusy}>
      {user.rights.map(({ name, label, help, isOn, locked }) => (
        <CheckboxControl
          key={name}
          label={label}
          help={[help, locked === reason ? null : locked].filter(Boolean).join(' ')}
          checked={isBusy && set?.name === name ? set.isOn : isOn}
          disabled={locked !== null}
          onChange={(isMarked) => mark(name, isMarked)}
        />
      ))}
      {reason && <LockedReason reason={reason} />}
      <Refused>{refused?.message}</Refused>
    </Stack>
  )
}
