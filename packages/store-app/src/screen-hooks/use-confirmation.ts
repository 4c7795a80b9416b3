import type { ActionResult, ManualRun } from '@connect/core'
import { useState } from 'react'
import { useAnnouncer } from './announcer.ts'
import type { Click } from './use-posted.ts'

export interface Confirming {
  /** What is posted once it is confirmed; what was typed is added as `confirmation`. */
  readonly values: Readonly<Record<string, string>>
  /** What must be typed to confirm it. */
  readonly typed?: ManualRun['confirmation']
  readonly onClose: () => void
}

/** Asks before something that cannot be taken back. It stays, with the reason, where it was refused. */
export function useConfirmation(
  useClick: (options: { readonly whenAnswered: (result: ActionResult) => void }) => Click,
  { values, typed = null, onClose }: Confirming,
) {
  const [confirmation, setConfirmation] = useState('')
  const { keepFocus } = useAnnouncer()
  const { post, forget, isBusy, refused } = useClick({
    whenAnswered: ({ kind }) => {
      if (kind === 'done') close()
    },
  })
  const close = () => {
    setConfirmation('')
    forget()
    onClose()
    // The button that opened it may be gone by now.
    setTimeout(keepFocus, 500)
  }
  const isMatching = typed === null || confirmation.trim() === typed.expected
  const confirm = () => {
    if (isMatching) post({ ...values, confirmation: confirmation.trim() })
  }
  return { confirmation, setConfirmation, isMatching, isBusy, refused, close, confirm }
}
