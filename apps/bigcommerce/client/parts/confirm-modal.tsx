import { Button, FormGroup, Input, Modal, Text } from '@bigcommerce/big-design'
import type { ManualRun } from '@connect/core'
import { setupWords } from '@connect/core/setup-words'
import { useAnnouncer } from '@connect/store-app/screen-hooks'
import { type FormEvent, useState } from 'react'
import { Refused } from './refused.tsx'
import { Line, Stack } from './stack.tsx'
import { useClick } from './use-click.ts'

interface ConfirmModalProps {
  readonly isOpen: boolean
  readonly title: string
  readonly text: string
  readonly confirmLabel: string
  /** What is posted once it is confirmed; what was typed is added as `confirmation`. */
  readonly values: Readonly<Record<string, string>>
  /** What must be typed to confirm it. */
  readonly typed?: ManualRun['confirmation']
  readonly onClose: () => void
}

/** Asks before something that cannot be taken back. It stays, with the reason, where it was refused: its buttons lie within, since BigDesign's own let go of the keyboard. */
export function ConfirmModal({ isOpen, title, text, confirmLabel, values, typed = null, onClose }: ConfirmModalProps) {
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
  const confirm = (event: FormEvent): void => {
    event.preventDefault()
    if (isMatching) post({ ...values, confirmation: confirmation.trim() })
  }
  return (
    <Modal isOpen={isOpen} variant="dialog" header={title} onClose={close}>
      <form onSubmit={confirm}>
        <Stack style={{ paddingBottom: '1.5rem' }}>
          <Text>{text}</Text>
          {typed && (
            <FormGroup>
              <Input
                label={typed.label}
                value={confirmation}
                autoComplete="off"
                onChange={(event) => setConfirmation(event.target.value)}
              />
            </FormGroup>
          )}
          <Refused>{refused?.message}</Refused>
          <Line style={{ justifyContent: 'flex-end' }}>
            <Button type="button" variant="subtle" mobileWidth="auto" onClick={close}>
              {setupWords.cancel}
            </Button>
            <Button type="submit" actionType="destructive" mobileWidth="auto" disabled={!isMatching} isLoading={isBusy}>
              {confirmLabel}
            </Button>
          </Line>
        </Stack>
      </form>
    </Modal>
  )
}
