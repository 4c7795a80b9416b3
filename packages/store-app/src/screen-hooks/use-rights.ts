import type { RightName, UserRow } from '@connect/core'
import { oneReason, userRights } from '@connect/core/client'
import { useState } from 'react'
import type { Click } from './use-posted.ts'

/** What one person may do. A mark counts at once: all of this person's marks are posted as they are then. */
export function useRights(user: UserRow, { post, isBusy }: Click) {
  // Until the answer is here, a mark stands as it was set.
  const [set, setMark] = useState<{ readonly name: RightName; readonly isOn: boolean } | null>(null)
  const reason = oneReason(user.rights.map(({ locked }) => locked))
  return {
    /** Why none of them can be changed. */
    reason,
    rights: user.rights.map(({ name, label, help, isOn, locked }) => ({
      name,
      label,
      help: [help, locked === reason ? null : locked].filter(Boolean).join(' '),
      isOn: isBusy && set?.name === name ? set.isOn : isOn,
      isLocked: locked !== null,
    })),
    mark: (name: RightName, isOn: boolean): void => {
      if (isBusy) return
      setMark({ name, isOn })
      post({ action: 'save', id: user.id, ...userRights(user, name, isOn) })
    },
  }
}
