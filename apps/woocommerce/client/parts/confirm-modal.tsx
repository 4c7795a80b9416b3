import { type Confirming, useConfirmation } from '@connect/store-app/screen-hooks'
import { TextControl } from '@wordpress/components'
import { Question } from './question.tsx'
import { useClick } from './routed.ts'

interface ConfirmModalProps extends Confirming {
  readonly title: string
  readonly text: string
  readonly confirmLabel: string
}

/** Asks before the server is asked for something that cannot be taken back. It stays, with the reason, where it was refused. */
export function ConfirmModal({ title, text, confirmLabel, ...confirming }: ConfirmModalProps) {
  const { confirmation, setConfirmation, isMatching, isBusy, refused, close, confirm } = useConfirmation(useClick, confirming)
  const { typed } = confirming
  const said = { title, text, confirmLabel, refused: refused?.message ?? null }
  return (
    <Question {...said} isBusy={isBusy} isBlocked={!isMatching} onClose={close} onConfirm={confirm}>
      {typed && <TextControl label={typed.label} value={confirmation} autoComplete="off" onChange={setConfirmation} />}
    </Question>
  )
}
